import { addDays, type CivilDate, shortDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { type Council } from '../../../domain/council/council.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { dueWords, promiseWords } from '../../../domain/reminder/due-words.js';
import { type Reminder } from '../../../domain/reminder/reminders-due.js';
import { settlingWords, type SettlingWord } from '../../../domain/reminder/reply-words.js';
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
  /** What the addresses of pages begin with; null: not known. */
  readonly pages: string | null;
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
        'This message was sent automatically, in office hours. A reply to it goes to no councillor and counts as nothing: reply to a mail about the one enquiry.',
      ],
    },
  });
}

/** "1 overdue, 2 due today, 1 due tomorrow": the first thing that is read, so no longer than it must be. */
function howMany(due: readonly Reminder<OwedOnEnquiry>[], on: CivilDate): string {
  const groups = due.map((reminder) => groupOf(reminder, on));
  return [...new Set(groups)].map((group) => amountIn(group, groups.filter((one) => one === group).length)).join(', ');
}

function amountIn(group: string, amount: number): string {
  return `${amount} ${amount === 1 ? group : group.replace('promise runs', 'promises run')}`;
}

function groupOf({ dueOn, owed }: Reminder<OwedOnEnquiry>, on: CivilDate): string {
  if (dueOn < on) return 'overdue';
  const day = dueOn === on ? 'today' : dueOn === addDays(on, 1) ? 'tomorrow' : `on ${shortDate(dueOn)}`;
  return `${isPromise(owed) ? 'promise runs out' : 'due'} ${day}`;
}

function isPromise({ obligation }: OwedOnEnquiry): boolean {
  return obligation.kind === 'promise';
}

function owing({ owed, dueOn }: Reminder<OwedOnEnquiry>, reader: Person, day: RemindersDay): OwingWords {
  const { council, calendar, on } = day;
  const { what, why, under } = owedWords(owed.obligation, council, council.protocol);
  const words = isPromise(owed) ? promiseWords : dueWords;
  return {
    title: `${owed.reference}: ${owed.subject}`,
    due: capital(words(calendar, dueOn, on)),
    lines: [`${capital(what)}, to ${listOf(owed.members)}.`, ...whose(owed, reader, day), `Why: ${why}`, `Under: ${under}.`, ...nextStep(owed, day)],
  };
}

/** A reply to a merged mail could be about any of its lines: the word goes where it can mean one only. */
function nextStep({ obligation, reference }: OwedOnEnquiry, { pages }: RemindersDay): readonly string[] {
  const words = settlingWords(obligation).map((word) => stepOf[word]);
  const step = words.length === 0 ? [] : [`Next: reply ${words.join(', or ')}, to a mail about ${reference}.`];
  return pages === null ? step : [...step, `Its page: ${pages}/enquiries/${reference}`];
}

const stepOf: Readonly<Record<SettlingWord, string>> = { ANSWER: 'ANSWER and your answer', ACK: 'ACK and a day' };

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
