import { type CountedEnquiry, endOf, isAskedOfOffice } from '../digest/counted-enquiry.js';
import { type FiguresContext } from '../digest/figures-context.js';
import { behindFigures } from '../digest/figures-of.js';
import { type StandingFact } from '../enquiry/fact.js';
import { answerDays, type AnswerDays } from './answer-days.js';
import { burdenFigures, type BurdenFigures } from './burden-figures.js';
import { informationFigures, type InformationFigures } from './information-figures.js';
import { latenessFigures, type LatenessFigures } from './lateness.js';
import { redirected, type Redirected, refusedByClause, type RefusedByClause } from './other-ends.js';
import { happenedIn, receivedIn, type ReportScope } from './report-scope.js';

/** The council as a whole in the period. What the office opened itself is counted nowhere here. */
export interface CouncilFigures extends AnswerDays, LatenessFigures {
  /** The sum of answered, withdrawn, mistaken, lapsed and open. */
  readonly received: number;
  /** Of those received: logged when a counted day had begun already (houghton-regis/10.1). */
  readonly loggedLate: number;
  /** Of those received, as they stand. */
  readonly answered: number;
  readonly withdrawn: number;
  /** Of those received: closed as no enquiry of its own. */
  readonly mistaken: number;
  /** Of those received: requests for information whose fee was not paid. */
  readonly lapsed: number;
  readonly open: number;
  readonly redirected: Redirected;
  readonly refused: RefusedByClause;
  /** Put to another enquiry in the period, as the same question. */
  readonly joined: number;
  /** Handed to another officer in the period because of a friendship or relation. */
  readonly handedOver: number;
  readonly burdens: BurdenFigures;
  readonly information: InformationFigures;
}

type Counting = Pick<FiguresContext, 'calendar' | 'counting'>;

export function councilFigures(all: ReportScope, counting: Counting): CouncilFigures {
  const scope = { ...all, enquiries: all.enquiries.filter(isAskedOfOffice) };
  const { received, loggedLate } = behindFigures(scope.enquiries, scope.period, scope.asOf, counting);
  return {
    ...{ received: received.length, loggedLate: loggedLate.length, ...standings(scope), ...answerDays(scope), ...latenessFigures(scope) },
    redirected: redirected(scope),
    refused: refusedByClause(scope),
    joined: withFact(scope, ({ happening }) => happening.kind === 'joined'),
    handedOver: withFact(scope, ({ happening }) => happening.kind === 'assigned' && happening.handedOver === true),
    burdens: burdenFigures(scope),
    information: informationFigures(scope),
  };
}

type Standing = 'answered' | 'withdrawn' | 'mistaken' | 'lapsed' | 'open';

function standings(scope: ReportScope): Readonly<Record<Standing, number>> {
  const each = receivedIn(scope).map((enquiry) => standingOf(enquiry, scope));
  const count = (standing: Standing): number => each.filter((one) => one === standing).length;
  return { answered: count('answered'), withdrawn: count('withdrawn'), mistaken: count('mistaken'), lapsed: count('lapsed'), open: count('open') };
}

function standingOf(enquiry: CountedEnquiry, { asOf }: ReportScope): Standing {
  const end = endOf(enquiry, asOf)?.happening;
  if (end === undefined) return 'open';
  return end.kind === 'closed' ? end.outcome : 'answered';
}

/** Enquiries to which it happened in the period, once or more. */
function withFact(scope: ReportScope, is: (fact: StandingFact) => boolean): number {
  return scope.enquiries.filter(({ history }) => history.some((fact) => happenedIn(scope, fact.at) && is(fact))).length;
}
