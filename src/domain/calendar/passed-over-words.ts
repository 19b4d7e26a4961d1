import { addDays, type CivilDate } from './civil-date.js';
import { rangeIn } from './date-words.js';
import { type DayOff, type PassedOverDay } from './day-off.js';
import { dayOffNoun } from './day-off-words.js';

/** Days passed over one after the other for one reason; ordinary weekends may lie between. */
interface Run {
  readonly off: DayOff;
  readonly from: CivilDate;
  to: CivilDate;
  /** A day that counted has come since. */
  isOver: boolean;
}

/**
 * The days passed over for a reason that a reader would not expect: "Monday 25 May is the Spring bank holiday;
 * closed Tuesday 29 to Thursday 31 December, Christmas closure". Weekends and other days out of the week are silent.
 */
export function passedOverWords(year: number, days: readonly PassedOverDay[]): string {
  return runsOf(days)
    .map(({ off, from, to }) => runWords(off, rangeIn(year, from, to), from === to))
    .join('; ');
}

/** Those of the days that lie strictly between two dates. */
export function daysBetween(days: readonly PassedOverDay[], from: CivilDate, to: CivilDate): PassedOverDay[] {
  return days.filter(({ date }) => date > from && date < to);
}

function runsOf(days: readonly PassedOverDay[]): Run[] {
  const runs: Run[] = [];
  let before: CivilDate | null = null;
  for (const { date, off } of days) {
    const last = runs.at(-1);
    const goesOn = before !== null && addDays(before, 1) === date;
    before = date;
    if (isSilent(off)) {
      // A weekend carries a run on; a day that counted ends it.
      if (last !== undefined && !goesOn) last.isOver = true;
      continue;
    }
    if (last !== undefined && goesOn && !last.isOver && JSON.stringify(last.off) === JSON.stringify(off)) last.to = date;
    else runs.push({ off, from: date, to: date, isOver: false });
  }
  return runs;
}

function isSilent(off: DayOff): boolean {
  return off.kind === 'weekend' || off.kind === 'not-an-office-day';
}

function runWords(off: DayOff, when: string, single: boolean): string {
  switch (off.kind) {
    case 'closure':
      return `closed ${when}, ${off.title}`;
    case 'disregarded':
      return `${when} ${single ? 'does' : 'do'} not count, ${off.because}`;
    case 'half-day':
      return `${when} ${single ? 'is a half day' : 'are half days'}, ${off.title}`;
    default:
      return `${when} ${single ? 'is' : 'are'} ${dayOffNoun(off)}`;
  }
}
