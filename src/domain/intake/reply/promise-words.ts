import { type CivilDate } from '../../calendar/civil-date.js';
import { type MeetingId } from '../../meeting/meeting.js';
import { afterArgument, type AfterArgument, withoutSeparators } from './after-argument.js';
import { monthPattern, weekdayPattern } from './calendar-names.js';
import { readDay } from './day-words.js';
import { type MeetingFault, meetingNamed, type NamedMeeting } from './meeting-words.js';
import { dayAhead, type DayFault, isFault } from './which-day.js';

/** By when the member hears: a day, or so many working days after a meeting. */
export type Promised =
  | { readonly on: CivilDate }
  | { readonly afterMeeting: { readonly meeting: MeetingId; readonly workingDays: 1 } };

export interface PromiseRead extends AfterArgument {
  readonly promised: Promised;
}
export type PromiseFault = 'no-date' | DayFault | MeetingFault;

export interface PromiseContext {
  /** The council's. */
  readonly today: CivilDate;
  readonly meetings: readonly NamedMeeting[];
}

const namesSomeDay = new RegExp(`\\d|\\b(?:today|tomorrow|yesterday|week|month|${weekdayPattern}|${monthPattern})\\b`, 'i');
const endOfPhrase = /[:;.(]| [\u2010-\u2015-] | because\b/i;

/** What follows ACK on its line: "4 December", "by Fri 4 Dec", "after the March committee: the item is on its agenda". */
export function readPromise(argument: string, { today, meetings }: PromiseContext): PromiseRead | PromiseFault {
  const words = withoutSeparators(argument).slice(0, 2000);
  if (/^after\b/i.test(words)) return afterMeeting(words.slice(5).trim(), meetings, today);
  const read = readDay(words.replace(/^(?:by|on|until|till|for)\b[ :]*/i, ''));
  if (read === null) return namesSomeDay.test(words.slice(0, 60)) ? 'date-not-understood' : 'no-date';
  const after = afterArgument(read.rest);
  if (after === null) return 'date-not-understood';
  const on = dayAhead(read.day, today);
  return isFault(on) ? on : { promised: { on }, ...after };
}

function afterMeeting(words: string, meetings: readonly NamedMeeting[], today: CivilDate): PromiseRead | PromiseFault {
  const end = words.search(endOfPhrase);
  const phrase = end < 0 ? words : words.slice(0, end);
  const after = end < 0 ? { text: '' } : afterArgument(words.slice(end));
  const found = meetingNamed(phrase.trim(), meetings, today);
  if (typeof found === 'string') return found;
  return after === null ? 'date-not-understood' : { promised: { afterMeeting: { meeting: found.id, workingDays: 1 } }, ...after };
}
