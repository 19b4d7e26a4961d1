import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type CountedEnquiry } from '../../domain/digest/counted-enquiry.js';
import { type Period } from '../../domain/digest/week.js';
import { type VersionId } from '../../domain/enquiry/fact.js';
import { type TermsOf } from '../../domain/protocol/terms.js';
import { type ClauseReport, clauseReport } from '../../domain/report/clause-report.js';
import { knownEnquiry } from '../../domain/report/known-enquiry.js';
import { periodOfDays, type ReportDays } from '../../domain/report/report-period.js';
import { receiptOf } from '../../domain/report/report-scope.js';
import { type TermsBook } from '../council/terms-book.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type Clock } from '../ports/clock.js';
import { type ReportReadModel } from '../ports/report-read-model.js';
import { type VersionArchive } from '../ports/version-store.js';

/** What the reports of a period are counted from, as it was known at one instant. */
export interface Ground {
  readonly period: Period;
  readonly asOf: Instant;
  readonly enquiries: readonly CountedEnquiry[];
  readonly versions: VersionArchive;
  readonly report: ClauseReport;
}

/** Read once, whatever is reported from it: figures and clauses then cannot differ. */
export class ReportGround {
  constructor(
    private readonly reports: ReportReadModel,
    private readonly terms: TermsBook,
    private readonly calendars: OfficeCalendars,
    private readonly clock: Clock,
  ) {}

  async of(council: Council, days: ReportDays): Promise<Ground> {
    const [period, asOf] = [periodOfDays(days, council.zone), this.clock.now()];
    const versions = this.reports.versions(council.slug);
    const { enquiries, termsOf } = await this.known(council, period.from, asOf, versions);
    const report = clauseReport(enquiries, period, asOf, {
      calendar: this.calendars.countingOf(council),
      counting: council.calendar.counting,
      termsOf,
      inForceFrom: await inForceFrom(versions, enquiries),
      // The first ever, where none was in force yet.
      knownSince: (await versions.protocols.inForceAt(period.from))?.inForceFrom ?? null,
    });
    return { period, asOf, enquiries, versions, report };
  }

  private async known({ slug }: Council, from: Instant, asOf: Instant, versions: VersionArchive): Promise<Known> {
    const touched = await this.reports.touchedSince(slug, from);
    // All of them first: one termsOf then knows the versions of each.
    const termsOf = await this.terms.forFacts(versions, touched.flat());
    const enquiries = touched.map((facts) => knownEnquiry(facts, termsOf, asOf)).filter((enquiry) => enquiry !== null);
    return { enquiries, termsOf };
  }
}

interface Known {
  readonly enquiries: readonly CountedEnquiry[];
  readonly termsOf: TermsOf;
}

async function inForceFrom({ protocols }: VersionArchive, enquiries: readonly CountedEnquiry[]): Promise<ReadonlyMap<VersionId, Instant>> {
  const named = [...new Set(enquiries.map((enquiry) => receiptOf(enquiry).protocolVersion))];
  const found = await Promise.all(named.map((id) => protocols.byId(id)));
  return new Map(found.filter((version) => version !== null).map((version) => [version.id, version.inForceFrom]));
}
