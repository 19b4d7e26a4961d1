import { addDays, type CivilDate, longDate, shortDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type Absence, absenceOn } from '../../../domain/people/absence.js';
import { type Person, type PersonId, runsTheOffice } from '../../../domain/people/person.js';
import { type CountedDays, daysCountedUnder } from '../../../domain/protocol/counted-days.js';
import { dueWords, promiseWords } from '../../../domain/reminder/due-words.js';
import { type Staff } from '../../../domain/reminder/recipients.js';
import { type Reminder } from '../../../domain/reminder/reminders-due.js';
import { settlingWords, type SettlingWord } from '../../../domain/reminder/reply-words.js';
import { type OwedOnEnquiry } from '../../ports/reminder-store.js';
import { type Letter, type LineWords, type OwingWords } from '../letter.js';
import { owedWords } from '../owed-words.js';
import { amountWords, inLine, mostLines } from './merged-lines.js';
import { roundTo } from './round-to.js';
import { isHandedOn, mailAbout, standingInWords, standsInFor, whileAway } from './standing-in.js';

/** What the mails of one day have in common. */
export interface RemindersDay {
  readonly council: Council;
  /** The days that what is owed is counted in. */
  readonly counted: CountedDays;
  readonly at: Instant;
  /** When the office closes: what could not be sent by then is told the next morning. */
  readonly closesAt: Instant | undefined;
  readonly loopMark: string;
  readonly staff: Staff;
  /** What the addresses of pages begin with; null: not known. */
  readonly pages: string | null;
}

/** One mail a person a day, whatever has come due since the last; and one to whoever stands in from within it. */
export function remindersKey(person: PersonId, on: CivilDate, entered: Absence | null): string {
  return `reminders:${person}:${on}${entered === null ? '' : `:${entered.id}`}`;
}

/** What one person is told: most urgent first, and how many less urgent ones the mail does not hold. */
export interface DueToOne {
  readonly key: string;
  readonly due: readonly Reminder<OwedOnEnquiry>[];
  readonly more: number;
}

/** All that one person is reminded of on one day. No reference in the subject: an answer must not seem to be on one. */
export function reminders(reader: Person, { key, due, more }: DueToOne, day: RemindersDay): Letter {
  const { council, at, loopMark, closesAt } = day;
  const whereTo = `reply to a mail about the one enquiry${due.some(({ owed }) => standsInFor(owed.obligation.owedBy, reader, day.staff)) ? ', or write to the address that stands with it' : ''}`;
  return roundTo(reader, council, loopMark, at, {
    kind: 'reminders',
    key,
    ...(closesAt !== undefined && { goodUntil: closesAt }),
    subject: `Due to councillors: ${howMany(due, day.staff)}${more === 0 ? '' : `, and ${amountWords(more)} more`}`,
    view: {
      lines: standingInWords(due, day.staff),
      owing: due.map((reminder) => owing(reminder, reader, day)),
      next: [
        ...(more === 0 ? [] : moreWords(more, day)),
        `This message was sent automatically, in office hours. A reply to it goes to no councillor and settles nothing: ${whereTo}.`,
      ],
    },
  });
}

function moreWords(more: number, { council, pages }: RemindersDay): readonly LineWords[] {
  const words = `And ${amountWords(more)} more are due, less urgent than these or from senders who are not verified: what you were not told of comes with the mails of the next mornings, ${mostLines} in each, and all stand in the list of enquiries.`;
  return pages === null ? [words] : [words, { words: 'The list of enquiries', href: `${pages}/councils/${council.slug}` }];
}

/** "1 overdue, 2 due today, 1 due tomorrow": the first thing that is read, so no longer than it must be. */
function howMany(due: readonly Reminder<OwedOnEnquiry>[], staff: Staff): string {
  const groups = due.map((reminder) => groupOf(reminder, staff));
  return [...new Set(groups)].map((group) => amountIn(group, groups.filter((one) => one === group).length)).join(', ');
}

function amountIn(group: string, amount: number): string {
  return `${amount} ${amount === 1 ? group : group.replace('promise runs', 'promises run')}`;
}

function groupOf(reminder: Reminder<OwedOnEnquiry>, staff: Staff): string {
  if (isHandedOn(reminder)) return whileAway(reminder, staff);
  const { dueOn, owed } = reminder;
  const { on } = staff;
  if (dueOn < on) return 'overdue';
  const day = dueOn === on ? 'today' : dueOn === addDays(on, 1) ? 'tomorrow' : `on ${shortDate(dueOn)}`;
  return `${isPromise(owed) ? 'promise runs out' : 'due'} ${day}`;
}

function isPromise({ obligation }: OwedOnEnquiry): boolean {
  return obligation.kind === 'promise';
}

function owing({ owed, dueOn }: Reminder<OwedOnEnquiry>, reader: Person, day: RemindersDay): OwingWords {
  const { council, counted } = day;
  const { what, why, under } = owedWords(owed.obligation, council, council.protocol);
  const words = isPromise(owed) ? promiseWords : dueWords;
  return {
    title: `${owed.reference}: ${inLine(owed.subject)}`,
    due: capital(words(daysCountedUnder(owed.obligation.clause, counted), dueOn, day.staff.on)),
    lines: [`${capital(what)}, to ${listOf(owed.members)}.`, ...whose(owed, reader, day), ...nextStep(owed, reader, day), `Why: ${why}`, `Under: ${under}.`],
  };
}

/** A reply to a merged mail could be about any of its lines: the word goes where it can mean one only. */
function nextStep(owed: OwedOnEnquiry, reader: Person, { council, pages, staff }: RemindersDay): readonly LineWords[] {
  const { obligation, reference } = owed;
  if (!mayAct(reader, obligation.owedBy, staff)) return ['Next: the clerk can assign it to you.'];
  const steps = obligation.kind === 'promise' ? { ...stepOf, ACK: 'ACK, a new day and why' } : stepOf;
  const words = settlingWords(obligation).map((word) => steps[word]).join(', or ');
  const page = pages === null ? [] : [{ words: `The page of ${reference}`, href: `${pages}/enquiries/${reference}` }];
  if (standsInFor(obligation.owedBy, reader, staff)) return [...(words === '' ? [] : [`Next: write ${words}, here:`]), mailAbout(owed, council), ...page];
  return [...(words === '' ? [] : [`Next: reply ${words}, to a mail about ${reference}.`]), ...page];
}

/** Whoever stands in for the clerk alone reads what is told the clerk, and acts on it once it is assigned to them. */
function mayAct(reader: Person, owedBy: PersonId | null, staff: Staff): boolean {
  return runsTheOffice(reader) || owedBy === reader.id || standsInFor(owedBy, reader, staff);
}

const stepOf: Readonly<Record<SettlingWord, string>> = { ANSWER: 'ANSWER and your answer', ACK: 'ACK and a day' };

/** The clerk must see at once what is theirs and what is told them because it is overdue. */
function whose({ obligation }: OwedOnEnquiry, reader: Person, { staff: { officers, absences, on } }: RemindersDay): readonly string[] {
  if (obligation.owedBy === reader.id) return [];
  const officer = officers.find(({ id }) => id === obligation.owedBy);
  if (officer === undefined) return ['Not assigned to anybody yet.'];
  const absence = absenceOn(absences, officer.id, on);
  const where = absence === undefined ? '' : `, who is away until ${longDate(absence.until)}`;
  return [`Assigned to ${officer.name}${officer.active ? where : ', who has left'}.`];
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
