import { type CountedEnquiry } from '../digest/counted-enquiry.js';
import { type OtherEnd } from '../enquiry/fact.js';
import { type ClauseId, clauseOf } from '../protocol/protocol.js';
import { happenedIn, receiptOf, type ReportScope } from './report-scope.js';

/** Enquiries whose matter is another body's, told to the member in the period. */
export interface Redirected {
  readonly enquiries: number;
  /** By the body's name. An enquiry that went to two counts under both. */
  readonly byBody: readonly { readonly body: string; readonly enquiries: number }[];
}

/** Enquiries that were refused in the period, under a clause of the protocol. */
export interface RefusedByClause {
  readonly enquiries: number;
  readonly byClause: readonly { readonly clause: ClauseId; readonly printed: string | null; readonly enquiries: number }[];
}

export function redirected(scope: ReportScope): Redirected {
  const bodies = scope.enquiries.map((enquiry) => namesOf(enquiry, scope, (end) => (end.kind === 'redirected' ? end.name : null)));
  return {
    enquiries: bodies.filter((names) => names.length > 0).length,
    byBody: tallied(bodies.flat()).map(([body, enquiries]) => ({ body, enquiries })),
  };
}

export function refusedByClause(scope: ReportScope): RefusedByClause {
  const clauses = scope.enquiries.map((enquiry) => namesOf(enquiry, scope, (end) => (end.kind === 'refused' ? end.clause : null)));
  const printed = new Map(scope.enquiries.flatMap((enquiry, index) => (clauses[index] ?? []).map((clause) => [clause, printedOf(clause, enquiry, scope)])));
  return {
    enquiries: clauses.filter((names) => names.length > 0).length,
    byClause: tallied(clauses.flat()).map(([clause, enquiries]) => ({ clause, printed: printed.get(clause) ?? null, enquiries })),
  };
}

/** Each name once, however often the enquiry was answered so. */
function namesOf({ history }: CountedEnquiry, scope: ReportScope, nameOf: (end: OtherEnd) => string | null): readonly string[] {
  const names = history.map(({ at, happening }) =>
    happening.kind === 'answered' && happening.response !== undefined && happenedIn(scope, at) ? nameOf(happening.response) : null,
  );
  return [...new Set(names.filter((name) => name !== null))];
}

function printedOf(clause: ClauseId, enquiry: CountedEnquiry, { termsOf }: ReportScope): string | null {
  const { protocolVersion, calendarVersion } = receiptOf(enquiry);
  return clauseOf(termsOf(protocolVersion, calendarVersion).protocol, clause)?.printed ?? null;
}

function tallied(names: readonly string[]): readonly (readonly [name: string, count: number])[] {
  return [...new Set(names)].toSorted().map((name) => [name, names.filter((one) => one === name).length]);
}
