import { becauseWords, type Concern } from '../../domain/bulletin/concern.js';
import { type ItemForMember } from '../../domain/bulletin/bulletin-content.js';
import { isRegular } from '../../domain/bulletin/bulletin-name.js';
import { type BulletinPeriod } from '../../domain/bulletin/bulletin-period.js';
import { type WhyMeeting } from '../../domain/bulletin/coming-meetings.js';
import { type CivilDate, longDate, monthName, yearOf } from '../../domain/calendar/civil-date.js';
import { type Council } from '../../domain/council/council.js';
import { firstDayOf } from '../../domain/digest/month.js';
import { mondayOf } from '../../domain/digest/week.js';
import { type Obligation } from '../../domain/obligation/obligation.js';
import { daysCountedUnder } from '../../domain/protocol/counted-days.js';
import { dueWords } from '../../domain/reminder/due-words.js';
import { type BulletinContent, type MeetingForMember, type OpenForMember } from '../bulletin/bulletin-for.js';
import { heldWords } from '../meeting/held-words.js';
import { type EntryWords, type PartWords } from './letter.js';
import { clauseWords, owedWords } from './owed-words.js';

/** "week of Monday 30 November 2026", "December 2026"; of an item by itself there is none. */
export function bulletinWords(name: BulletinPeriod): string {
  if (name.includes('W')) return `week of ${longDate(mondayOf(name))}`;
  return `${monthName(firstDayOf(name))} ${yearOf(firstDayOf(name))}`;
}

/** What a member is told, kind by kind, in words that mail and preview share. */
export function bulletinParts({ items, enquiries, meetings }: BulletinContent, today: CivilDate): readonly PartWords[] {
  const parts = [
    { heading: 'From the office', entries: items.map(itemEntry) },
    { heading: 'Your open enquiries', entries: enquiries.map((one) => enquiryEntry(one, today)) },
    { heading: 'Meetings to come', entries: meetings.map((one) => meetingEntry(one, today)) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

export function itemEntry({ item, because }: ItemForMember): EntryWords {
  const { title, text, link, until } = item;
  const lines = until === null ? [] : [`Of use until ${longDate(until)}.`];
  return { title, lead: '', text, lines: [...lines, youHaveIt(because)], href: link };
}

function youHaveIt(because: readonly Concern[]): string {
  return `You have this because ${new Intl.ListFormat('en-GB').format(because.map(becauseWords))}.`;
}

function enquiryEntry({ file, owed, asked }: OpenForMember, today: CivilDate): EntryWords {
  const { reference, subject } = file.stored;
  const words = [...owed.map((one) => owedLines(one, file, today)), ...asked.map(askedLines)];
  const [lead = 'Nothing is due at present: it is with the office.', ...lines] = words.flat();
  return { title: `${reference}: ${subject}`, lead, text: '', lines, href: null };
}

/** A day is never shown without whose it is: the clause’s, or the council’s own. */
function owedLines(obligation: Obligation, { council, protocol, calendar, information }: OpenForMember['file'], today: CivilDate): readonly string[] {
  const { what, due, under } = owedWords(obligation, council, protocol);
  const { deadline, clause } = obligation;
  const counted = daysCountedUnder(clause, { council: calendar, law: information.foi.calendar });
  const day = deadline === null ? `. ${due}` : `: ${dueWords(counted, deadline.dueOn, today)}.`;
  return [`The office owes you ${what}${day}`, `Under: ${under}.`];
}

/** Asked, not owed: it never says that it is late (houghton-regis/10.5). */
function askedLines({ kind, deadline }: Obligation): readonly string[] {
  const what = askedOf[kind] ?? 'a word';
  return [`The office asks you for ${what}${deadline === null ? '' : `, if you can by ${longDate(deadline.dueOn)}`}.`];
}

const askedOf: Readonly<Partial<Record<Obligation['kind'], string>>> = {
  'member-reply': 'an answer to its question',
  'outside-body-report': 'your report',
  'agenda-papers': 'the papers for your agenda item',
};

function meetingEntry({ meeting, why }: MeetingForMember, today: CivilDate): EntryWords {
  const { title, papersOn, itemPapers } = meeting;
  const lines = [
    ...whyWords[why],
    ...(papersOn === null ? [] : [`Papers by ${longDate(papersOn)}.`]),
    ...(itemPapers === null ? [] : [itemPapersWords(itemPapers.dueOn, today)]),
  ];
  return { title, lead: heldWords(meeting), text: '', lines, href: null };
}

const whyWords: Readonly<Record<WhyMeeting, readonly string[]>> = {
  council: [],
  chair: ['You are its chair.'],
  item: ['An item of yours is on its way to it.'],
};

function itemPapersWords(dueOn: CivilDate, today: CivilDate): string {
  return dueOn < today
    ? `The day for papers of your own items was ${longDate(dueOn)}: what comes now needs the clerk’s agreement.`
    : `Papers of your own items are wanted by ${longDate(dueOn)}, when the office closes.`;
}

/** Whose choice the rhythm is; null: the council chose none. */
export function rhythmWords(council: Council): string | null {
  const { bulletin, protocol } = council;
  if (bulletin.every === 'never') return null;
  const { decision, clause } = bulletin;
  const decided = decision === null ? '' : ` (decided ${longDate(decision.decidedOn)}, minute ${decision.minute})`;
  const serves = clause === null ? '' : ` It serves ${clauseWords(clause, council, protocol)}, which does not say how often.`;
  return `It is sent every ${bulletin.every} by the council’s own choice${decided}, not by its protocol.${serves}`;
}

/** "Bulletin, week of Monday 30 November 2026"; an item by itself has its own title. */
export function bulletinTitle(name: string, item: { readonly title: string } | undefined): string {
  return isRegular(name) ? `Bulletin, ${bulletinWords(name)}` : (item?.title ?? 'An item by itself');
}
