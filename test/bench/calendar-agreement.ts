import { addWorkingDays } from '../../src/domain/calendar/working-days.js';
import { dateOfDayNumber, dayNumberOf } from '../../src/domain/calendar/civil-date.js';
import { msInDay } from '../../src/domain/calendar/instant.js';
import { type WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';

/** The noons of working days: what all can be asked about alike, with no hour that matters. */
export function plainNoons(calendar: WorkingCalendar, epochs: Float64Array): number[] {
  const days = Array.from(epochs, (epoch) => Math.floor(epoch / msInDay));
  return days.filter((day) => calendar.days.isWorking(day)).map((day) => (day + 0.5) * msInDay);
}

/** In how many plain cases a tool gives our date: "1000 of 1000". */
export function agreement(calendar: WorkingCalendar, noons: readonly number[], n: number, due: (noon: number, i: number) => number): string {
  const same = noons.filter((noon, i) => ours(calendar, noon, n) === Math.floor(due(noon, i) / msInDay));
  return `${same.length} of ${noons.length}`;
}

function ours(calendar: WorkingCalendar, noon: number, n: number): number {
  const due = addWorkingDays(calendar, dateOfDayNumber(Math.floor(noon / msInDay)), n);
  return due.ok ? dayNumberOf(due.value) : NaN;
}
