import { type Stores, type UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import { calendarTerms } from '../../src/application/council/terms-book.js';
import { type Instant, instantOfEpoch, epochOf, msInDay } from '../../src/domain/calendar/instant.js';
import { type Council } from '../../src/domain/council/council.js';
import { enquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Fact, type Happening } from '../../src/domain/enquiry/fact.js';
import { noStanding, type Person } from '../../src/domain/people/person.js';
import { type TermsOf } from '../../src/domain/protocol/terms.js';
import { SequentialChance } from '../support/builders-chance.js';

/** Enquiries a week of the thirteen that a digest shows; of them one stays open and one was answered late. */
const aWeek = 12;
const weeks = 13;
const inOneUnit = 500;
const chance = new SequentialChance(0xd19);
const told = { channel: 'email', alreadyGiven: false } as const;

/** So many enquiries of a council: those of the last thirteen weeks, as many whatever came before, and the rest settled before them. */
export async function seed(unitOfWork: UnitOfWork, council: Council, enquiries: number, monday: Instant): Promise<void> {
  const recent = Math.min(enquiries, aWeek * weeks);
  await unitOfWork.run(council.slug, ({ people }) => addPeople(people, council));
  const at = (daysBefore: number): Instant => instantOfEpoch(epochOf(monday) - daysBefore * msInDay);
  const old = enquiries - recent;
  for (let from = 0; from < old; from += inOneUnit) {
    await unitOfWork.run(council.slug, async (stores) => {
      for (let index = from; index < Math.min(old, from + inOneUnit); index += 1) {
        await keep(stores, council, at(200 + (old - index) / 50), 1);
      }
    });
  }
  await unitOfWork.run(council.slug, async (stores) => {
    for (let index = 0; index < recent; index += 1) {
      const place = index % aWeek;
      await keep(stores, council, at(1 + ((recent - index) * 7) / aWeek), place === 0 ? null : place === 1 ? 6 : 1);
    }
  });
}

async function addPeople(people: Stores['people'], { slug }: Council): Promise<void> {
  const base = { council: slug, active: true };
  const all: readonly Person[] = [
    { ...base, ...noStanding, id: 'member', kind: 'member', role: 'Member', name: 'Councillor Ada Hill', email: 'ada@members.example' },
    { ...base, id: 'officer', kind: 'officer', days: [], role: 'Officer', name: 'Oscar Reed', email: 'oscar@office.example' },
    { ...base, id: 'clerk', kind: 'officer', days: [], role: 'Clerk', name: 'Clara Clerk', email: 'clerk@office.example' },
  ];
  for (const person of all) await people.add(person);
}

/** `answeredAfter`: days; null: it is open. */
async function keep({ enquiries, versions }: Stores, council: Council, received: Instant, answeredAfter: number | null): Promise<void> {
  const [protocol, calendar] = [await versions.protocols.newest(), await versions.calendars.newest()];
  if (protocol === null || calendar === null) throw new Error('The councils are loaded first.');
  const first: Happening = {
    ...{ kind: 'received', channel: 'email', members: ['member'], senderVerified: true },
    ...{ protocolVersion: protocol.id, calendarVersion: calendar.id },
  };
  const facts = [
    factOf(first, received),
    factOf({ kind: 'assigned', officer: 'officer' }, received),
    ...(answeredAfter === null ? [] : [factOf({ kind: 'answered', ...told }, instantOfEpoch(epochOf(received) + answeredAfter * msInDay))]),
  ];
  const stored = await enquiries.open({ id: chance.id(), threadToken: chance.token(), subject: 'The street lamp' }, council.referencePrefix, received);
  await enquiries.record(stored, facts, enquiryState(facts, termsOf(council)));
}

function factOf(happening: Happening, at: Instant): Fact {
  return { id: chance.id(), at, recordedAt: at, by: { kind: 'service' }, words: {}, happening };
}

const known = new WeakMap<Council, TermsOf>();

function termsOf(council: Council): TermsOf {
  const terms = known.get(council) ?? termsFor(council);
  known.set(council, terms);
  return terms;
}

function termsFor({ protocol, calendar }: Council): TermsOf {
  const terms = calendarTerms('calendar', calendar);
  return (_, calendarVersion) => ({ protocol, ...terms, calendarVersion });
}
