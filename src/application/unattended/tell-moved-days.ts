import { addDays } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { mostDaysUnattended, type UnattendedOffice } from '../../domain/council/unattended.js';
import { movesUnheard } from '../../domain/enquiry/day-moves.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type PersonId } from '../../domain/people/person.js';
import { isMemberHour } from '../../domain/reminder/member-hours.js';
import { type TermsBook } from '../council/terms-book.js';
import { type EnquiryFile, type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type Letter } from '../outbox/letter.js';
import { daysMovedTo, toldOfDays } from '../outbox/letters/days-moved.js';
import { type Post } from '../outbox/post.js';
import { closedByDecision } from '../outbox/unattended-words.js';
import { type Stores } from '../ports/unit-of-work.js';

/** What is over, and since when each member knows of it that the days count as closed. */
interface Over {
  readonly states: readonly UnattendedOffice[];
  readonly heard: ReadonlyMap<PersonId, Instant>;
  readonly at: Instant;
}

/**
 * The days that moved while nobody attended the office are told once that is over, at an hour at which members are written
 * to: to each member and to whoever has the enquiry against the day that they have. Whoever had the mail on it while it lasted has the
 * day that it moved to; all others have the one before.
 */
export class TellMovedDays {
  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly files: EnquiryFiles,
    private readonly terms: TermsBook,
    private readonly post: Post,
  ) {}

  /** While somebody attends the office. */
  async run(stores: Stores, council: Council, at: Instant): Promise<void> {
    if (!isMemberHour(council.reminders.members, this.calendars.writingDaysOf(council), at)) return;
    const states = await takenOf(stores, council, at);
    const [first] = states;
    if (first === undefined) return;
    const over = { states, heard: await stores.outbox.toldOnWaiting(first.startedAt, at), at };
    const letters: Letter[] = [];
    for (const stored of await stores.enquiries.unsettled()) {
      const changes = changesBy(states, stored.facts);
      if (changes.length > 0) letters.push(...(await this.lettersOn(stores, await this.files.of(stores, council, stored, stored.facts), changes, over)));
    }
    await this.post.queue(stores, letters);
  }

  private async lettersOn(stores: Stores, file: EnquiryFile, changes: readonly Fact[], { states, heard, at }: Over): Promise<readonly Letter[]> {
    const { facts } = file.state;
    const termsOf = await this.terms.forFacts(stores.versions, facts);
    return toldOfDays(file).flatMap((reader) => {
      const unheard = changes.filter((change) => change.at > (heard.get(reader.id) ?? ''));
      const [first, fact] = [unheard[0], unheard.at(-1)];
      if (first === undefined || fact === undefined) return [];
      const reason = states.some(({ startedAt }) => startedAt === first.at) ? closedByDecision(file.council) : 'The office is attended again.';
      return daysMovedTo(reader, { file, fact, moves: movesUnheard(unheard, facts, termsOf), next: file }, reason, at);
    });
  }
}

/** Of the last weeks, those of which nobody was told yet that they are over. */
async function takenOf({ unattended, jobRuns }: Stores, { zone }: Council, at: Instant): Promise<readonly UnattendedOffice[]> {
  const taken: UnattendedOffice[] = [];
  for (const state of await unattended.lastingTo(addDays(civilTimeOf(at, zone).date, -mostDaysUnattended))) {
    if (state.closure !== null && (await jobRuns.take('tell-moved-days', state.id, at))) taken.push(state);
  }
  return taken;
}

/** What their beginnings and ends did to the days of one enquiry. */
function changesBy(states: readonly UnattendedOffice[], facts: readonly Fact[]): readonly Fact[] {
  const instants = new Set(states.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]));
  return facts.filter(({ at, happening }) => happening.kind === 'calendar-changed' && instants.has(at));
}
