import { addDays, type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type UnattendedOffice } from '../../domain/council/unattended.js';
import { type Behind } from '../../domain/digest/behind.js';
import { type CountedEnquiry } from '../../domain/digest/counted-enquiry.js';
import { type DigestName, reportedPeriod } from '../../domain/digest/digest-name.js';
import { type Figures } from '../../domain/digest/figures.js';
import { behindFigures, figuresOf } from '../../domain/digest/figures-of.js';
import { trendMondays, trendOf, weeksKnown } from '../../domain/digest/trend.js';
import { unattendedIn } from '../../domain/digest/unattended-in.js';
import { periodOfDates } from '../../domain/digest/week.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { knownEnquiry } from '../../domain/report/known-enquiry.js';
import { type TermsBook } from '../council/terms-book.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type KeptDigest } from '../ports/digest-store.js';
import { type VersionArchive } from '../ports/version-store.js';

/** Where one council's enquiries are read: within a unit of work, or on the read side. */
export interface DigestSource {
  touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]>;
  needsAttention(): Promise<number>;
  unattendedTo(day: CivilDate): Promise<readonly UnattendedOffice[]>;
  readonly versions: VersionArchive;
}

/** What the figures of one or several digests are counted from. */
export interface Tally {
  readonly enquiries: readonly CountedEnquiry[];
  /** Since when the service keeps the council's enquiries: of the weeks before it knows nothing. null: it is not loaded yet. */
  readonly knownSince: Instant | null;
  readonly needsAttention: number;
  readonly unattended: readonly UnattendedOffice[];
}

export interface CountedDigest extends Pick<KeptDigest, 'name' | 'trend' | 'unattended' | 'asOf'> {
  readonly figures: Figures;
}

/** Counts what a digest says: the one way to its figures, for whoever sends, shows or restates them. */
export class CountDigest {
  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly terms: TermsBook,
  ) {}

  /** All that touches the thirteen weeks up to the digest's period, or is open: as it was known at an instant. */
  async tally(source: DigestSource, { zone }: Council, oldest: DigestName, knownAt: Instant): Promise<Tally> {
    const [first] = trendMondays(reportedPeriod(oldest, zone), zone);
    const { from } = first === undefined ? reportedPeriod(oldest, zone) : periodOfDates(first, addDays(first, 7), zone);
    const touched = await source.touchedSince(from);
    // All of them first: one termsOf then knows the versions of each.
    const termsOf = await this.terms.forFacts(source.versions, touched.flat());
    const enquiries = touched.map((facts) => knownEnquiry(facts, termsOf, knownAt)).filter((enquiry) => enquiry !== null);
    const known = await source.versions.calendars.inForceAt(from);
    const unattended = await source.unattendedTo(civilTimeOf(from, zone).date);
    return { enquiries, knownSince: known?.inForceFrom ?? null, needsAttention: await source.needsAttention(), unattended };
  }

  count(council: Council, name: DigestName, { enquiries, knownSince, needsAttention, unattended }: Tally, asOf: Instant): CountedDigest {
    const [period, context] = [reportedPeriod(name, council.zone), { ...this.contextOf(council), office: this.calendars.attendedOf(council, unattended), needsAttention, unattended }];
    const trend = weeksKnown(trendOf(enquiries, period, asOf, context), knownSince, council.zone);
    return { name, asOf, figures: figuresOf(enquiries, period, asOf, context), trend, unattended: unattendedIn(unattended, period, asOf, council.zone) };
  }

  behind(council: Council, name: DigestName, { enquiries }: Tally, asOf: Instant): Behind {
    return behindFigures(enquiries, reportedPeriod(name, council.zone), asOf, this.contextOf(council));
  }

  private contextOf(council: Council) {
    return { calendar: this.calendars.countingOf(council), counting: council.calendar.counting };
  }
}
