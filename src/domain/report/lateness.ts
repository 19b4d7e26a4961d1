import { type Obligation } from '../obligation/obligation.js';
import { latenessOf } from '../obligation/promise-ledger.js';
import { type Figure, notKnown, reasons } from './figure.js';
import { type ReportScope, startedIn } from './report-scope.js';

/** Enquiries, as two figures that are never added up: by what began in the period. */
export interface LatenessFigures {
  /** After the days of the protocol, or of a local standard. */
  readonly lateAgainstProtocol: Figure;
  /** After a day that was promised. */
  readonly lateAgainstPromise: Figure;
}

export function latenessFigures(scope: ReportScope): LatenessFigures {
  const begun = scope.enquiries.map((enquiry) => startedIn(enquiry, scope));
  const late = begun.map((obligations) => latenessOf(obligations, scope.asOf));
  const unjudged = whyUnjudged(begun.flat().filter(isForAnswer));
  return {
    lateAgainstProtocol: unjudged === null ? late.filter(({ againstProtocol }) => againstProtocol).length : notKnown(unjudged),
    lateAgainstPromise: late.filter(({ againstPromise }) => againstPromise).length,
  };
}

/** Where a day was never due, nobody can say whether it went by: a count of the others would look like one of all. */
function whyUnjudged(owed: readonly Obligation[]): string | null {
  const without = owed.filter(({ deadline, rests }) => deadline === null && rests === null);
  if (without.length === 0) return null;
  return without.length === owed.length ? reasons.noNumberOfDays : reasons.someWithoutDays;
}

function isForAnswer({ kind }: Obligation): boolean {
  return kind === 'answer-or-promise' || kind === 'timely-answer';
}
