import { type CountedEnquiry } from '../digest/counted-enquiry.js';
import { type Obligation, type ObligationState, stateOf } from '../obligation/obligation.js';
import { type Protocol, type Rule } from '../protocol/protocol.js';
import { answerDays, type AnswerDays } from './answer-days.js';
import { type Figure, notKnown, reasons } from './figure.js';
import { mayPromiseUnder, promiseFigures, type PromiseFigures } from './promise-figures.js';
import { type ReportScope, startedIn } from './report-scope.js';

/**
 * What the office came to owe under one rule in the period, and what became of it. Known without a number of days:
 * obligations = answered + promised + lifted + stillOpen. With one: answered = met + metLate, stillOpen = open + overdue.
 */
export interface OwedFigures extends PromiseFigures, AnswerDays {
  readonly obligations: number;
  /** By a substantive answer; of a burden, by its explanation or discussion. */
  readonly answered: number;
  readonly met: Figure;
  readonly metLate: Figure;
  /** First acknowledgements with a timescale. */
  readonly promised: Figure;
  /** Of those promised: when the day had gone by already. */
  readonly promisedLate: Figure;
  /** Nobody is owed it any more; or it is owed by the law on information, which is counted apart. */
  readonly lifted: number;
  /** Of those lifted: when the day had gone by already. */
  readonly liftedLate: Figure;
  readonly stillOpen: number;
  /** In time, or at rest. */
  readonly open: Figure;
  readonly overdue: Figure;
}

type End = 'answered' | 'promised' | 'lifted' | 'open';

interface Fate {
  readonly end: End;
  readonly late: boolean;
}

export function owedFigures(rule: Rule, protocol: Protocol, scope: ReportScope): OwedFigures {
  const fates = scope.enquiries.flatMap((enquiry) => fatesUnder(rule, enquiry, scope));
  const ended = (end: End): number => fates.filter((fate) => fate.end === end).length;
  const judged = (end: End, late: boolean): Figure =>
    hasDays(rule, protocol) ? fates.filter((fate) => fate.end === end && fate.late === late).length : notKnown(reasons.noNumberOfDays);
  const ofPromise = (figure: Figure): Figure => (mayPromiseUnder(rule) ? figure : notKnown(reasons.nothingPromised));
  return {
    obligations: fates.length,
    ...{ answered: ended('answered'), met: judged('answered', false), metLate: judged('answered', true) },
    ...{ promised: ofPromise(ended('promised')), promisedLate: ofPromise(judged('promised', true)) },
    ...{ lifted: ended('lifted'), liftedLate: judged('lifted', true) },
    ...{ stillOpen: ended('open'), open: judged('open', false), overdue: judged('open', true) },
    ...promiseFigures(rule, scope),
    ...(mayPromiseUnder(rule) ? answerDays(scope) : notOfAnswers),
  };
}

/** Of a rule that asks for no answer to an enquiry. */
const notOfAnswers: AnswerDays = { medianWorkingDays: notKnown(reasons.notOfAnswers), medianOf: notKnown(reasons.notOfAnswers) };

/** The clause gives a number, or the council set one itself. */
function hasDays({ id, kind }: Rule, { localStandards }: Protocol): boolean {
  return kind === 'answer-or-promise' || localStandards.some(({ rule }) => rule === id);
}

function fatesUnder({ id, kind }: Rule, enquiry: CountedEnquiry, scope: ReportScope): readonly Fate[] {
  const under = startedIn(enquiry, scope).filter((obligation) => obligation.rule === id && obligation.kind === kind);
  return under.map((obligation) => fateOf(obligation, enquiry, stateOf(obligation, scope.asOf)));
}

function fateOf(obligation: Obligation, enquiry: CountedEnquiry, state: ObligationState): Fate {
  switch (state) {
    case 'open':
    case 'missed-and-open':
      return { end: 'open', late: state === 'missed-and-open' };
    case 'lifted':
    case 'lifted-late':
      return { end: 'lifted', late: state === 'lifted-late' };
    case 'replaced':
    case 'replaced-late':
      return { end: isReplacedByLaw(obligation, enquiry) ? 'lifted' : 'promised', late: state === 'replaced-late' };
    case 'met':
    case 'met-late':
      return { end: isMetByPromise(obligation, enquiry) ? 'promised' : 'answered', late: state === 'met-late' };
  }
}

function isMetByPromise({ settled }: Obligation, { history }: CountedEnquiry): boolean {
  return history.some(({ id, happening }) => id === settled?.by && happening.kind === 'acknowledged');
}

function isReplacedByLaw({ settled }: Obligation, { history }: CountedEnquiry): boolean {
  return history.some(({ id, happening }) => id === settled?.by && happening.kind === 'converted');
}
