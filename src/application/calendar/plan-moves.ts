import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council, type CouncilCalendar } from '../../domain/council/council.js';
import { type DayMove, dayMoves } from '../../domain/enquiry/day-moves.js';
import { enquiryState } from '../../domain/enquiry/enquiry.js';
import { type Fact, type VersionId } from '../../domain/enquiry/fact.js';
import { type PersonId } from '../../domain/people/person.js';
import { type TermsBook } from '../council/terms-book.js';
import { countsBy, type EnquiryFile, type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type Chance } from '../ports/chance.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Stores } from '../ports/unit-of-work.js';

/**
 * An enquiry that counts by the new calendar from now on, as it stands before and as it will. Mostly none of its days
 * moves, and yet the hour of a day may, and whatever is promised later on is counted by it.
 */
export interface MovedEnquiry {
  readonly file: EnquiryFile;
  /** What is to be recorded on it, without who does it and why. */
  readonly fact: Omit<Fact, 'by' | 'words'>;
  /** None: its days stay, and nobody is written to. */
  readonly moves: readonly DayMove[];
  /** As it stands after. */
  readonly next: EnquiryFile;
}

/** A day that moves, for people. */
export interface MovedLine {
  readonly reference: string;
  readonly owedBy: PersonId | null;
  readonly clause: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export function movedLines({ file, moves }: MovedEnquiry): readonly MovedLine[] {
  return moves.map(({ from, to, obligation }) => {
    const { owedBy, clause } = obligation;
    return { reference: file.stored.reference, owedBy, clause, from, to };
  });
}

/** Which open days move under a calendar that is not in force yet: decides, and records nothing. */
export class PlanMoves {
  constructor(
    private readonly files: EnquiryFiles,
    private readonly terms: TermsBook,
    private readonly chance: Chance,
  ) {}

  /** `version`: the id that the calendar is going to have. */
  async run(stores: Stores, council: Council, calendar: CouncilCalendar, version: VersionId, now: Instant): Promise<readonly MovedEnquiry[]> {
    const moved: MovedEnquiry[] = [];
    const ready = this.terms.ready(version, calendar);
    for (const stored of await stores.enquiries.withDaysAfter(now)) {
      const one = await this.movesOf(stores, council, stored, ready, version, now);
      if (one !== null) moved.push(one);
    }
    return moved;
  }

  private async movesOf(
    stores: Stores,
    council: Council,
    stored: StoredEnquiry,
    ready: ReturnType<TermsBook['ready']>,
    version: VersionId,
    now: Instant,
  ): Promise<MovedEnquiry | null> {
    const file = await this.files.of(stores, council, stored, stored.facts);
    if (countsBy(file.state) === version) return null;
    const happening = { kind: 'calendar-changed', calendarVersion: version } as const;
    const fact = { id: this.chance.id(), at: now, recordedAt: now, happening };
    const termsOf = await this.terms.forFacts(stores.versions, stored.facts);
    const state = enquiryState([...stored.facts, { ...fact, by: { kind: 'service' }, words: {} }], ready(termsOf));
    const moves = dayMoves(file.state.obligations, state.obligations);
    return { file, fact, moves, next: { ...file, state } };
  }
}
