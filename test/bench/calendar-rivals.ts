import { addBusinessDays, addDays, isWeekend } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import { type Work, timed } from './calendar-rounds.js';

/**
 * What other people's tools can be asked: the N-th working day after a date, with the bank holidays where the tool takes
 * them. A date goes in and out as the epoch of its noon in UTC; none of them is asked about hours, cut-offs or zones.
 */
export interface Rival {
  readonly name: string;
  readonly add: (noon: number, n: number) => number;
}

export async function rivals(holidays: readonly string[]): Promise<Rival[]> {
  dayjs.extend(businessDays, { holidays: [...holidays], holidayFormat: 'YYYY-MM-DD' });
  return [
    { name: 'date-fns addBusinessDays (takes no holidays)', add: (noon, n) => addBusinessDays(noon, n).getTime() },
    { name: 'date-fns addDays in a loop, set of holidays', add: loop(new Set(holidays)) },
    { name: 'luxon-business-days', add: await luxon(new Set(holidays)) },
    { name: 'dayjs-business-days2', add: (noon, n) => dayjs(noon).businessDaysAdd(n).valueOf() },
  ];
}

/** A few dates in each round: the slowest of them take a millisecond for one count. */
export function workOf({ add }: Rival, noons: readonly number[]): Work {
  return (n) => {
    const few = noons.slice(0, Math.max(5, Math.floor(1000 / n)));
    return () => timed(few.length, () => few.reduce((sum, noon) => sum + add(noon, n), 0));
  };
}

function loop(holidays: ReadonlySet<string>): Rival['add'] {
  return (noon, n) => {
    let date = new Date(noon);
    for (let counted = 0; counted < n; ) {
      date = addDays(date, 1);
      if (!isWeekend(date) && !holidays.has(date.toISOString().slice(0, 10))) counted += 1;
    }
    return date.getTime();
  };
}

interface LuxonDate {
  setupBusiness(of: { holidayMatchers: readonly ((date: LuxonDate) => boolean)[] }): void;
  plusBusiness(of: { days: number }): LuxonDate;
  toISODate(): string;
  toMillis(): number;
}

interface LuxonDates {
  fromMillis(ms: number, options: { zone: 'utc' }): LuxonDate;
}

async function luxon(holidays: ReadonlySet<string>): Promise<Rival['add']> {
  // By name: it comes without types.
  const name: string = 'luxon-business-days';
  const { DateTime } = ((await import(name)) as { default: { DateTime: LuxonDates } }).default;
  const date = (noon: number) => DateTime.fromMillis(noon, { zone: 'utc' });
  date(0).setupBusiness({ holidayMatchers: [(day) => holidays.has(day.toISODate())] });
  return (noon, n) => date(noon).plusBusiness({ days: n }).toMillis();
}
