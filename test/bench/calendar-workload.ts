import { type BankHolidayFile } from '../../src/domain/calendar/bank-holidays.js';
import { type Opening } from '../../src/domain/calendar/calendar-definition.js';
import { civilDate, dayNumberOf } from '../../src/domain/calendar/civil-date.js';
import { clockTime } from '../../src/domain/calendar/clock-time.js';
import { type CouncilFacts, mondayToFriday, officeCalendar } from '../../src/domain/calendar/council-calendars.js';
import { type WorkingCalendar, buildCalendar } from '../../src/domain/calendar/working-calendar.js';
import { type Instant, instantOfEpoch, msInDay } from '../../src/domain/calendar/instant.js';

const nineToFive: readonly Opening[] = [{ opens: clockTime('09:00'), closes: clockTime('17:00') }];

/** A town council open from nine to five, with its Christmas closures. */
export function townCouncil(bankHolidays: BankHolidayFile): CouncilFacts {
  return {
    zone: 'Europe/London',
    nation: 'england-and-wales',
    week: mondayToFriday(nineToFive),
    closures: [2024, 2025, 2026, 2027].map((year) => ({
      startsOn: civilDate(`${year}-12-24`),
      startsAt: clockTime('12:30'),
      endsOn: civilDate(`${year + 1}-01-02`),
      title: 'Christmas closure',
    })),
    specialDays: [],
    oneOffDays: [],
    bankHolidays,
  };
}

export function townCalendar(bankHolidays: BankHolidayFile): WorkingCalendar {
  return built(townCouncil(bankHolidays));
}

/** The same without closures: what tools know that take a list of holidays. */
export function plainCalendar(bankHolidays: BankHolidayFile): WorkingCalendar {
  return built({ ...townCouncil(bankHolidays), closures: [] });
}

export function built(council: CouncilFacts): WorkingCalendar {
  const calendar = buildCalendar(officeCalendar(council));
  if (!calendar.ok) throw new Error(JSON.stringify(calendar.refusal));
  return calendar.value;
}

/** Receipts at any minute of the years between two dates, always the same ones. */
export function receiptsBetween(from: string, to: string, count: number) {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const next = generator(20_261_122);
  const epochs = Array.from({ length: count }, () => {
    const day = first + Math.floor(next() * (last - first));
    return day * msInDay + Math.floor(next() * 1440) * 60_000;
  });
  // As they come from a database or a request: plain texts, not pieces yet to be joined.
  const instants = JSON.parse(JSON.stringify(epochs.map(instantOfEpoch))) as Instant[];
  return { epochs: Float64Array.from(epochs), instants };
}

/** mulberry32: chance that is the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
