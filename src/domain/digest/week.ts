import { addDays, type CivilDate, civilDate, dayNumberOf, weekdayOf, yearOf } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { midnightOf } from '../calendar/zone.js';

/**
 * An ISO week, "2026-W48". The convention, said here and nowhere else: a digest is named after the week in which it
 * is sent, the week that begins at that Monday, and reports the ISO week before it. So "2026-W48" is sent in the week
 * of Monday 23 November 2026 and reports Monday 16 to Sunday 22 November, of the council's own clock.
 */
export type IsoWeek = string;

/** Half-open: from an instant until just before another. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

export function isoWeekOf(date: CivilDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = yearOf(thursday);
  const days = dayNumberOf(thursday) - dayNumberOf(`${year}-01-01`);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The Monday that a week begins with: 4 January is always in the first. */
export function mondayOf(week: IsoWeek): CivilDate {
  const fourth = civilDate(`${week.slice(0, 4)}-01-04`);
  return addDays(fourth, 1 - weekdayOf(fourth) + (Number(week.slice(6)) - 1) * 7);
}

/** The Monday that the reported week begins with. */
export function reportedMonday(week: IsoWeek): CivilDate {
  return addDays(mondayOf(week), -7);
}

/** What a digest of this name reports. */
export function periodOf(week: IsoWeek, zone: string): Period {
  return periodOfDates(reportedMonday(week), mondayOf(week), zone);
}

/** From the midnight that a day begins with until just before another's, by the clock on the council's wall. */
export function periodOfDates(from: CivilDate, past: CivilDate, zone: string): Period {
  return { from: midnightOf(from, zone), to: midnightOf(past, zone) };
}

/** The weeks after one and before another, oldest first; the newest `most` of them. */
export function weeksBetween(after: IsoWeek, before: IsoWeek, most: number): readonly IsoWeek[] {
  const weeks = (dayNumberOf(mondayOf(before)) - dayNumberOf(mondayOf(after))) / 7 - 1;
  const count = Math.max(0, Math.min(weeks, most));
  return Array.from({ length: count }, (_, index) => isoWeekOf(addDays(mondayOf(before), (index - count) * 7)));
}
