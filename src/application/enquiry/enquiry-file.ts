import { type EnquiryParties } from '../../domain/access/policy.js';
import { type WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryState, enquiryState } from '../../domain/enquiry/enquiry.js';
import { type Fact, type VersionId } from '../../domain/enquiry/fact.js';
import { type InformationTerms } from '../../domain/information/information-days.js';
import { type Person } from '../../domain/people/person.js';
import { type Protocol } from '../../domain/protocol/protocol.js';
import { type TermsBook } from '../council/terms-book.js';
import { type Clock } from '../ports/clock.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { partiesOn } from './parties.js';

/** One enquiry with all that acts and letters need: what is stored, what follows from it, and who takes part. */
export interface EnquiryFile {
  readonly council: Council;
  readonly protocol: Protocol;
  /** The days that its counts go by. */
  readonly calendar: WorkingCalendar;
  /** What it is counted by where it is a request for information. */
  readonly information: InformationTerms;
  readonly stored: StoredEnquiry;
  readonly state: EnquiryState;
  /** Who takes part in it today, as the policy asks. */
  readonly parties: EnquiryParties;
  readonly members: readonly Person[];
  /** To whom it is assigned, while they are an officer. */
  readonly officer: Person | null;
  /** Who sees to it today: whom it is assigned to, or whoever stands in; null: nobody who is still there. */
  readonly inCharge: Person | null;
  /** The clerk and deputies. */
  readonly office: readonly Person[];
  readonly loopMark: string;
  /** Where an officer reads it; null: the pages' address is not known. */
  readonly page: string | null;
}

export class EnquiryFiles {
  /** `pages`: what the addresses of pages begin with, without a slash at the end; null: not known. */
  constructor(
    private readonly terms: TermsBook,
    private readonly pages: string | null,
    private readonly clock: Clock,
  ) {}

  /** The file as it stands with these facts; they need not be recorded yet. */
  async of(stores: Stores, council: Council, stored: StoredEnquiry, facts: readonly Fact[]): Promise<EnquiryFile> {
    const termsOf = await this.terms.forFacts(stores.versions, facts);
    const state = enquiryState(facts, termsOf);
    const today = civilTimeOf(this.clock.now(), council.zone).date;
    const parties = await partiesOn(state, today, (day) => stores.absences.endingFrom(day));
    const named = [state.assignedTo, parties.standsIn].filter((id) => id !== null);
    const [members, known, office, loopMark] = await Promise.all([
      stores.people.byIds(state.members),
      named.length === 0 ? [] : stores.people.byIds(named),
      stores.people.office(),
      loopMarkOf(stores),
    ]);
    // Whoever became a councillor reads what was theirs no more than any other.
    const officers = known.filter(({ kind }) => kind === 'officer');
    const officer = officers.find(({ id }) => id === state.assignedTo) ?? null;
    const inCharge = officers.find(({ id, active }) => id === parties.inCharge && active) ?? null;
    const { protocol, calendar, foi, calendarVersion } = termsOf(state.protocolVersion, countsBy(state));
    const page = this.pages === null ? null : `${this.pages}/enquiries/${stored.reference}`;
    const information = { foi, calendarVersion };
    return { council, protocol, calendar, information, stored, state, parties, members, officer, inCharge, office, loopMark, page };
  }

  /** Records facts: the timeline grows, the projection is put anew, and the file that follows is given back. */
  async record(stores: Stores, file: EnquiryFile, facts: readonly Fact[]): Promise<EnquiryFile> {
    const next = await this.of(stores, file.council, file.stored, [...file.stored.facts, ...facts]);
    return this.put(stores, next, facts);
  }

  /** Records facts that the file holds already. */
  async put(stores: Stores, file: EnquiryFile, facts: readonly Fact[]): Promise<EnquiryFile> {
    return { ...file, stored: await stores.enquiries.record(file.stored, facts, file.state) };
  }
}

export async function loopMarkOf(stores: Stores): Promise<string> {
  const mark = await stores.secrets.find('loop-mark');
  if (mark === null) throw new Error('The council has no loop mark: councils are loaded before the doors open.');
  return mark;
}

/** The calendar version that the enquiry counts by as it stands. */
export function countsBy({ history, calendarVersion }: Pick<EnquiryState, 'history' | 'calendarVersion'>): VersionId {
  const changed = history.findLast(({ happening }) => happening.kind === 'calendar-changed')?.happening;
  return changed?.kind === 'calendar-changed' ? changed.calendarVersion : calendarVersion;
}
