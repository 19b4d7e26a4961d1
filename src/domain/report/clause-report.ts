import { type Instant } from '../calendar/instant.js';
import { type CountedEnquiry, isAskedOfOffice } from '../digest/counted-enquiry.js';
import { type FiguresContext } from '../digest/figures-context.js';
import { type Period } from '../digest/week.js';
import { type VersionId } from '../enquiry/fact.js';
import { type Protocol } from '../protocol/protocol.js';
import { type TermsOf } from '../protocol/terms.js';
import { type ClauseRow, clauseRows } from './clause-rows.js';
import { type CouncilFigures, councilFigures } from './council-figures.js';
import { happenedIn, receiptOf, type ReportScope, startedIn } from './report-scope.js';

/** What the figures are counted by. */
export interface ReportContext extends Pick<FiguresContext, 'calendar' | 'counting'> {
  readonly termsOf: TermsOf;
  /** Since when the service goes by each version; one that is not in it is told without. */
  readonly inForceFrom: ReadonlyMap<VersionId, Instant>;
  /** Since when the service knows the council; null: nobody can say. */
  readonly knownSince: Instant | null;
}

/** One version of the protocol, clause by clause: what began under it in the period. */
export interface ProtocolReport {
  readonly version: VersionId;
  readonly inForceFrom: Instant | null;
  readonly protocol: Protocol;
  readonly clauses: readonly ClauseRow[];
}

/** What a clerk lays before the council: of enquiries and clauses, never of a person. */
export interface ClauseReport {
  readonly period: Period;
  readonly asOf: Instant;
  /** False: the period goes on, or is still to come, so the figures are of a part of it. */
  readonly ended: boolean;
  /** The service came to know the council in the period, or after: what came before is not in the figures. null: before. */
  readonly knownSince: Instant | null;
  readonly council: CouncilFigures;
  /** The oldest version first; none where nothing came in and nothing began. */
  readonly protocols: readonly ProtocolReport[];
}

/**
 * Of any half-open period, as of an instant. Give it each enquiry that was received in the period, or on which anything
 * happened in it, as it was known at that instant (`knownEnquiry`); what is given beside those adds nothing.
 */
export function clauseReport(enquiries: readonly CountedEnquiry[], period: Period, asOf: Instant, context: ReportContext): ClauseReport {
  const scope: ReportScope = { enquiries, period, asOf, termsOf: context.termsOf };
  return {
    period,
    asOf,
    ended: period.to <= asOf,
    knownSince: context.knownSince !== null && context.knownSince > period.from ? context.knownSince : null,
    council: councilFigures(scope, context),
    protocols: protocolReports(scope, context.inForceFrom),
  };
}

function protocolReports(scope: ReportScope, inForceFrom: ReportContext['inForceFrom']): readonly ProtocolReport[] {
  const named = scope.enquiries.filter((enquiry) => isReported(enquiry, scope));
  const reports = [...new Set(named.map((enquiry) => receiptOf(enquiry).protocolVersion))].map((version) => {
    const enquiries = scope.enquiries.filter((enquiry) => receiptOf(enquiry).protocolVersion === version);
    const protocol = protocolOf(enquiries, scope.termsOf);
    return { version, inForceFrom: inForceFrom.get(version) ?? null, protocol, clauses: clauseRows(protocol, { ...scope, enquiries }) };
  });
  return reports.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** A promise of January on an enquiry of December is told under the version of December. */
function isReported(enquiry: CountedEnquiry, scope: ReportScope): boolean {
  const received = isAskedOfOffice(enquiry) && happenedIn(scope, enquiry.receivedAt);
  return received || startedIn(enquiry, scope).length > 0;
}

function protocolOf([first]: readonly CountedEnquiry[], termsOf: TermsOf): Protocol {
  if (first === undefined) throw new Error('A protocol is reported that no enquiry names.');
  const { protocolVersion, calendarVersion } = receiptOf(first);
  return termsOf(protocolVersion, calendarVersion).protocol;
}

function orderOf({ version, inForceFrom }: ProtocolReport): string {
  return `${inForceFrom ?? ''} ${version}`;
}
