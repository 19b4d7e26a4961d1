import { addDays, type CivilDate, shortDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { type Council } from '../../../domain/council/council.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { dueWords } from '../../../domain/reminder/due-words.js';
import { type Reminder } from '../../../domain/reminder/reminders-due.js';
import { type OwedOnEnquiry } from '../../ports/reminder-store.js';
import { type Letter, type OwingWords } from '../letter.js';
import { owedWords } from '../owed-words.js';
import { roundTo } from './round-to.js';

/** What the mails of one day have in common. */
export interface RemindersDay {
  readonly council: Council;
  /** The days that the council's counts go by. */
  readonly calendar: WorkingCalendar;
  readonly on: CivilDate;
  readonly at: Instant;
  readonly loopMark: string;
  readonly officers: readonly Person[];
}

/** One mail a person a day, whatever has come due since the last. */
export function remindersKey(person: PersonId, on: CivilDate): string {
  return `reminders:${person}:${on}`;
}

/** All that one person is reminded of on one day. No reference in the subject: an answer must not seem to be on one. */
export function reminders(reader: Person, due: readonly Reminder<OwedOnEnquiry>[], day: RemindersDay): Letter {
  const { council, on, at, loopMark } = day;
  return roundTo(reader, council, loopMark, at, {
    kind: 'reminders',
    key: remindersKey(reader.id, on),
    subject: `Due to councillors: ${howMany(due, on)}`,
    view: {
      lines: [],
      owing: due.map((reminder) => owing(reminder, reader, day)),
      next: [
        'Each needs an answer to the councillor, or an acknowledgement with a date by which there will be one.',
        'This message was sent automatically, in office hours. An answer to it goes to the office, not to the councillor.',
      ],
    },
  });
}

/** "1 overdue, 2 due today, 1 due tomorrow": the first thing that is read, so no longer than it must be. */
function howMany(due: readonly Reminder<OwedOnEnquiry>[], on: CivilDate): string {
  const dates = [...new Set(due.map(({ dueOn }) => dueOn))].filter((date) => date > on);
  const groups = [
    { words: 'overdue', count: due.filter(({ dueOn }) => dueOn < on).length },
    { words: 'due today', count: due.filter(({ dueOn }) => dueOn === on).length },
    ...dates.map((date) => ({ words: date === addDays(on, 1) ? 'due tomorrow' : `due on ${shortDate(date)}`, count: due.filter(({ dueOn }) => dueOn === date).length })),
  ];
  return groups.flatMap(({ words, count }) => (count === 0 ? [] : [`${count} ${words}`])).join(', ');
}

function owing({ owed, dueOn }: Reminder<OwedOnEnquiry>, reader: Person, day: RemindersDay): OwingWords {
  const { council, calendar, on } = day;
  const { what, why, under } = owedWords(owed.obligation, council, council.protocol);
  return {
    title: `${owed.reference}: ${owed.subject}`,
    due: capital(dueWords(calendar, dueOn, on)),
    lines: [`${capital(what)}, to ${listOf(owed.members)}.`, ...whose(owed, reader, day), `Why: ${why}`, `Under: ${under}.`],
  };
}

/** The clerk must see at once what is theirs and what is told them because it is overdue. */
function whose({ obligation }: OwedOnEnquiry, reader: Person, { officers }: RemindersDay): readonly string[] {
  if (obligation.owedBy === reader.id) return [];
  const officer = officers.find(({ id }) => id === obligation.owedBy);
  return [officer === undefined ? 'Not assigned to anybody yet.' : `Assigned to ${officer.name}${officer.active ? '' : ', who has left'}.`];
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
