import { type CivilDate } from './civil-date.js';
import { type CountStep } from './count.js';
import { rangeIn } from './date-words.js';
import { type DayOff } from './day-off.js';
import { dayOffNoun } from './day-off-words.js';

/** Days passed over one after the other for one reason; ordinary weekends may lie between. */
interface Run {
  readonly off: DayOff;
  readonly from: CivilDate;
  to: CivilDate;
}

/**
 * The days passed over for a reason that a reader would not expect: "Monday 25 May is the Spring bank holiday;
 * closed Tuesday 29 to Thursday 31 December, Christmas closure". Weekends and other days out of the week are silent.
 */
export function passedOver(year: number, steps: readonly CountStep[]): string {
  return runsOf(steps)
    .map(({ off, from, to }) => runWords(off, rangeIn(year, from, to), from === to))
    .join('; ');
}

function runsOf(steps: readonly CountStep[]): Run[] {
  const runs: Run[] = [];
  for (const step of steps) {
    if (!('off' in step) || isSilent(step.off)) continue;
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify(last.off) === JSON.stringify(step.off)) last.to = step.date;
    else runs.push({ off: step.off, from: step.date, to: step.date });
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
