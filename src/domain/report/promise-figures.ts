import { type Obligation, type ObligationState, stateOf } from '../obligation/obligation.js';
import { type Rule } from '../protocol/protocol.js';
import { type Figure, notKnown, reasons } from './figure.js';
import { type ReportScope, startedIn } from './report-scope.js';

/** What became of the promises that were given in the period, first or later: given is the sum of the others. */
export interface PromiseFigures {
  readonly promisesGiven: Figure;
  readonly promisesKept: Figure;
  /** Replaced by a later timescale before they ran out. */
  readonly promisesRenewed: Figure;
  /** Ran out, whatever came after. */
  readonly promisesMissed: Figure;
  /** The enquiry ended otherwise before they ran out. */
  readonly promisesLifted: Figure;
  readonly promisesOpen: Figure;
}

type Fate = 'kept' | 'renewed' | 'missed' | 'lifted' | 'open';

const fates: Readonly<Record<ObligationState, Fate>> = {
  open: 'open',
  met: 'kept',
  replaced: 'renewed',
  lifted: 'lifted',
  'missed-and-open': 'missed',
  'met-late': 'missed',
  'replaced-late': 'missed',
  'lifted-late': 'missed',
};

export function promiseFigures(rule: Rule, scope: ReportScope): PromiseFigures {
  const given = scope.enquiries.flatMap((enquiry) => startedIn(enquiry, scope).filter((obligation) => isPromiseUnder(rule, obligation)));
  const ends = given.map((promise) => fates[stateOf(promise, scope.asOf)]);
  const count = (fate: Fate | null): Figure =>
    mayPromiseUnder(rule) ? ends.filter((end) => fate === null || end === fate).length : notKnown(reasons.nothingPromised);
  return {
    promisesGiven: count(null),
    promisesKept: count('kept'),
    promisesRenewed: count('renewed'),
    promisesMissed: count('missed'),
    promisesLifted: count('lifted'),
    promisesOpen: count('open'),
  };
}

/** Of a burden a day is never promised. */
export function mayPromiseUnder({ kind }: Rule): boolean {
  return kind === 'answer-or-promise' || kind === 'timely-answer';
}

function isPromiseUnder({ id }: Rule, { kind, rule }: Obligation): boolean {
  return kind === 'promise' && rule === id;
}
