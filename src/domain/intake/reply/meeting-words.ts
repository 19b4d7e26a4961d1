import { addDays, type CivilDate } from '../../calendar/civil-date.js';
import { type Meeting } from '../../meeting/meeting.js';
import { monthOf, monthPattern } from './calendar-names.js';
import { readDay } from './day-words.js';
import { dayAhead, isFault } from './which-day.js';

export type NamedMeeting = Pick<Meeting, 'id' | 'title' | 'heldOn'>;
export type MeetingFault = 'no-such-meeting' | 'several-meetings' | 'date-not-understood';

const empty = new Set(['the', 'a', 'of', 'on', 'in', 'at', 'and', 'our', 'next', 's', 'meeting', 'meetings']);
const monthNamed = new RegExp(`\\b(${monthPattern})\\b`);

/**
 * "the March committee", "Planning Committee", "the meeting on 4 March", "the next Full Council": the one meeting still
 * to come that fits. Where a month is named, it is the next such month.
 */
export function meetingNamed(phrase: string, meetings: readonly NamedMeeting[], today: CivilDate): NamedMeeting | MeetingFault {
  const words = phrase.toLowerCase().replace(/[’']s\b/g, '');
  const dated = dateAtEnd(words);
  const month = dated === null ? monthNamed.exec(words)?.[1] : undefined;
  const wanted = wordsOf(dated?.before ?? words).filter((word) => !empty.has(word) && word !== month);
  const saysMeeting = wanted.length > 0 || /\bmeetings?\b/.test(words);
  if (!saysMeeting || readDay(words)?.rest.trim() === '') return 'date-not-understood';
  const heldOn = dated === null ? null : dayAhead(dated.day, today);
  if (heldOn !== null && isFault(heldOn)) return 'date-not-understood';
  const fitting = meetings.filter((meeting) => {
    if (meeting.heldOn < today || (heldOn !== null && meeting.heldOn !== heldOn)) return false;
    if (month !== undefined && (Number(meeting.heldOn.slice(5, 7)) !== monthOf(month) || meeting.heldOn > addDays(today, 335))) return false;
    const title = wordsOf(meeting.title);
    return wanted.every((word) => title.includes(word));
  });
  const inOrder = fitting.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  const [first, second] = inOrder;
  if (first === undefined) return 'no-such-meeting';
  if (second === undefined || (/\bnext\b/.test(words) && second.heldOn > first.heldOn)) return first;
  return 'several-meetings';
}

function dateAtEnd(words: string): { before: string; day: NonNullable<ReturnType<typeof readDay>>['day'] } | null {
  const at = words.lastIndexOf(' on ');
  if (at < 0) return null;
  const read = readDay(words.slice(at + 4).trim());
  return read === null || read.rest.trim() !== '' ? null : { before: words.slice(0, at), day: read.day };
}

function wordsOf(text: string): readonly string[] {
  return text.slice(0, 300).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
