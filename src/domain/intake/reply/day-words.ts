import { type Weekday } from '../../calendar/civil-date.js';
import { monthOf, monthPattern, weekdayOfWord, weekdayPattern } from './calendar-names.js';

/** A day as a person wrote it, before anybody asked which one it is. */
export type DayNamed =
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number | null; readonly weekday: Weekday | null }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'relative'; readonly days: -1 | 0 | 1 };

export interface DayRead {
  readonly day: DayNamed;
  /** What stands after it. */
  readonly rest: string;
}

const longest = 80;
const weekdayFirst = new RegExp(`^(?:this )?(${weekdayPattern})\\b\\.?`);
const relatives = { today: 0, tomorrow: 1, yesterday: -1 } as const;
type Relative = keyof typeof relatives;

const dayMonth = new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(?:of )?(${monthPattern})\\b\\.?(?:,? (\\d{4})\\b(?![:.]\\d))?`);
const monthDay = new RegExp(`^(${monthPattern})\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d)(?:,? (\\d{4})\\b)?`);
const numbers = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-]| ?[ap]\.?m\b)\.?/;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** The day that a text starts with; null where it starts with none. Numbers are day and month, never the other way. */
export function readDay(text: string): DayRead | null {
  const words = text.slice(0, longest).toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-').replace(/ {2,}/g, ' ');
  const [weekdayWord, weekday] = leadingWeekday(words);
  const after = words.slice(weekdayWord.length);
  const gap = /^,? /.exec(after)?.[0] ?? '';
  const date = readDate(after.slice(gap.length));
  if (date !== null) return { day: { kind: 'date', ...date.date, weekday }, rest: remainder(text, date.rest) };
  if (weekday !== null) return { day: { kind: 'weekday', weekday }, rest: remainder(text, after) };
  const relative = /^(?:today|tomorrow|yesterday)\b/.exec(words)?.[0] as Relative | undefined;
  if (relative === undefined) return null;
  return { day: { kind: 'relative', days: relatives[relative] }, rest: remainder(text, words.slice(relative.length)) };
}

function leadingWeekday(words: string): [word: string, weekday: Weekday | null] {
  const found = weekdayFirst.exec(words);
  return found === null ? ['', null] : [found[0], weekdayOfWord(found[1] ?? '')];
}

interface DateRead {
  readonly date: { readonly day: number; readonly month: number; readonly year: number | null };
  readonly rest: string;
}

function readDate(words: string): DateRead | null {
  const dm = dayMonth.exec(words);
  if (dm !== null) return read(words, dm[0], Number(dm[1]), monthOf(dm[2] ?? ''), dm[3]);
  const md = monthDay.exec(words);
  if (md !== null) return read(words, md[0], Number(md[2]), monthOf(md[1] ?? ''), md[3]);
  const ymd = iso.exec(words);
  if (ymd !== null) return read(words, ymd[0], Number(ymd[3]), Number(ymd[2]), ymd[1]);
  const n = numbers.exec(words);
  // "4-12" may be from the 4th to the 12th.
  if (n === null || (n[2] === '-' && n[4] === undefined)) return null;
  // "Tue 21.00" is a time.
  if (Number(n[1]) > 31 || Number(n[3]) > 12 || Number(n[3]) === 0) return null;
  return read(words, n[0], Number(n[1]), Number(n[3]), n[4]);
}

function read(words: string, found: string, day: number, month: number, year: string | undefined): DateRead {
  const inFull = year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0);
  return { date: { day, month, year: inFull }, rest: words.slice(found.length) };
}

/** The end of the text as it was written, beyond as much as was read of it. */
function remainder(text: string, rest: string): string {
  const squeezed = text.slice(0, longest).replace(/ {2,}/g, ' ');
  return squeezed.slice(squeezed.length - rest.length) + text.slice(longest);
}
