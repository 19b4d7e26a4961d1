import { type ObligationState, stateOf } from '../obligation/obligation.js';
import { type Rule } from '../protocol/protocol.js';
import { type ReportScope, startedIn } from './report-scope.js';

/**
 * What members were asked for under one rule in the period (houghton-regis/10.5, st-austell/3.1-outside-bodies). They
 * are asked and not obliged, so it is told in words of its own: nothing here is held against anybody.
 */
export interface AskedFigures {
  /** The sum of the others. */
  readonly asked: number;
  readonly answeredWithinTheDays: number;
  readonly answeredLater: number;
  /** Whatever day was named. */
  readonly notAnsweredYet: number;
  /** The next asking took its place. */
  readonly askedAgain: number;
  /** The enquiry was answered or closed without it. */
  readonly noLongerAsked: number;
}

const figureOf: Readonly<Record<ObligationState, Exclude<keyof AskedFigures, 'asked'>>> = {
  met: 'answeredWithinTheDays',
  'met-late': 'answeredLater',
  open: 'notAnsweredYet',
  'missed-and-open': 'notAnsweredYet',
  replaced: 'askedAgain',
  'replaced-late': 'askedAgain',
  lifted: 'noLongerAsked',
  'lifted-late': 'noLongerAsked',
};

export function askedFigures({ id, kind }: Rule, scope: ReportScope): AskedFigures {
  const asked = scope.enquiries.flatMap((enquiry) =>
    startedIn(enquiry, scope).filter((obligation) => obligation.rule === id && obligation.kind === kind),
  );
  const became = asked.map((obligation) => figureOf[stateOf(obligation, scope.asOf)]);
  const count = (figure: (typeof became)[number]): number => became.filter((one) => one === figure).length;
  return {
    asked: asked.length,
    answeredWithinTheDays: count('answeredWithinTheDays'),
    answeredLater: count('answeredLater'),
    notAnsweredYet: count('notAnsweredYet'),
    askedAgain: count('askedAgain'),
    noLongerAsked: count('noLongerAsked'),
  };
}
