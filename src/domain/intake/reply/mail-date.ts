import { type CivilDate } from '../../calendar/civil-date.js';
import { type ClockTime } from '../../calendar/clock-time.js';
import { type Instant, parseInstant } from '../../calendar/instant.js';
import { offsetIn } from './mail-offset.js';
import { readTime } from './time-words.js';
import { civilDateOf } from './which-day.js';

/** Of each month the beginnings of its names: English, German, French, Spanish, Italian, Dutch and Welsh. */
const months: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'gen', 'ion'],
  ['feb', 'fév', 'fev', 'chwef'],
  ['mar', 'mär', 'maa', 'maw', 'mrt'],
  ['apr', 'avr', 'abr', 'ebr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu', 'meh'],
  ['jul', 'juil', 'lug', 'gorff'],
  ['aug', 'aoû', 'aou', 'ago', 'awst'],
  ['sep', 'set', 'medi'],
  ['oct', 'okt', 'ott', 'out', 'hyd'],
  ['nov', 'tach'],
  ['dec', 'dez', 'déc', 'dic', 'rhag'],
];
const notMonths = /^(?:mar(?:di|tes|tedì)|mardi|gener)/;

export interface MailMoment {
  readonly date: CivilDate;
  /** On the sender's clock, as the client showed it; null where it shows none. */
  readonly time: ClockTime | null;
  /** The moment itself; null where no time is shown, or nothing says how far that clock is from UTC. */
  readonly instant: Instant | null;
}

/** A date as a client writes it above what it forwards or quotes; null where it cannot be told. Numbers are day first. */
export function readMailDate(text: string): MailMoment | null {
  const words = text.slice(0, 200).toLowerCase().replace(/[\u00a0\u2009\u202f]/g, ' ').split(/[\s,()]+/).filter((word) => word !== '');
  const date = inFigures(words) ?? inWords(words);
  if (date === null) return null;
  const clock = words.findIndex((word, at) => /^\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[ap]\.?m\.?)?$/.test(word) && date.at !== at);
  const half = /^[ap]\.?m\.?$/.test(words[clock + 1] ?? '') ? (words[clock + 1] ?? '') : '';
  const time = clock < 0 ? null : (readTime(`${(words[clock] ?? '').replace('h', ':').replace(/^(\d{1,2})\.(\d{2})/, '$1:$2')} ${half}`)?.time ?? null);
  return { date: date.date, time, instant: time === null ? null : instantOf(date.date, time, offsetIn(words.slice(clock + 1))) };
}

function instantOf(date: CivilDate, time: ClockTime, offset: string | null): Instant | null {
  const read = offset === null ? null : parseInstant(`${date}T${time}${offset}`);
  return read?.ok === true ? read.value : null;
}

interface Found {
  readonly date: CivilDate;
  /** Which of the words is the whole date; -1: it takes several. */
  readonly at: number;
}

function inFigures(words: readonly string[]): Found | null {
  for (const [at, word] of words.entries()) {
    const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(word);
    const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(word);
    const [year, month, day] = iso !== null ? [iso[1], iso[2], iso[3]] : local !== null ? [local[3], local[2], local[1]] : [];
    if (year === undefined) continue;
    const [date] = civilDateOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day));
    return date === undefined ? null : { date, at };
  }
  return null;
}

function inWords(words: readonly string[]): Found | null {
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:\.|st|nd|rd|th|er)?$/.exec(word)?.[1] ?? []);
  const month = words.flatMap((word) => (notMonths.test(word) ? [] : monthNumber(word)))[0];
  const day = numbers.find((number) => number.length <= 2);
  const year = numbers.find((number) => number.length === 4);
  if (month === undefined || day === undefined || year === undefined) return null;
  const [date] = civilDateOf(Number(year), month, Number(day));
  return date === undefined ? null : { date, at: -1 };
}

function monthNumber(word: string): readonly number[] {
  const at = months.findIndex((beginnings) => beginnings.some((beginning) => word.startsWith(beginning)));
  return at < 0 ? [] : [at + 1];
}
