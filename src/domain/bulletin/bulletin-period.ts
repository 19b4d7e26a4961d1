import { addDays, type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { firstOpeningOfWeek, isOpenAt } from '../calendar/opening-hours.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { civilTimeOf } from '../calendar/zone.js';
import { dayAfterMonth, firstDayOf } from '../digest/month.js';
import { isoWeekOf, mondayOf } from '../digest/week.js';
import { type BulletinRhythm, type BulletinSettings } from './bulletin-settings.js';

/** The ISO week or the month in which a bulletin is sent, "2026-W49" or "2026-12": unlike a digest it reports none. */
export type BulletinPeriod = string;

/** How many periods without an opening are passed over in search of the next bulletin. */
const farthest = 60;

/** The period whose bulletin is due: none while the office is closed. While it is open, its first opening has come. */
export function bulletinDueAt(settings: BulletinSettings, office: WorkingCalendar, now: Instant): BulletinPeriod | null {
  if (settings.every === 'never' || !isOpenAt(office, now)) return null;
  const period = periodOfDay(settings.every, civilTimeOf(now, office.zone).date);
  const due = bulletinSendingDue(office, period);
  return due === null || dayOf(due, office) < settings.from ? null : period;
}

/** The first opening of the period; null: the office does not open in it. */
export function bulletinSendingDue(office: WorkingCalendar, period: BulletinPeriod): Instant | null {
  if (period.includes('W')) return firstOpeningOfWeek(office, mondayOf(period)) ?? null;
  const first = office.nextWorkingDay(addDays(firstDayOf(period), -1));
  return first < dayAfterMonth(period) ? (office.openingInstant(first) ?? null) : null;
}

/** When the next bulletin goes, from an instant on. */
export function nextBulletinAt({ every, from }: BulletinRhythm, office: WorkingCalendar, now: Instant): Instant | null {
  const today = civilTimeOf(now, office.zone).date;
  let period = periodOfDay(every, from > today ? from : today);
  for (let passed = 0; passed < farthest; passed += 1) {
    const due = bulletinSendingDue(office, period);
    if (due !== null && due > now && dayOf(due, office) >= from) return due;
    period = periodAfter(period);
  }
  return null;
}

function periodAfter(period: BulletinPeriod): BulletinPeriod {
  return period.includes('W') ? isoWeekOf(addDays(mondayOf(period), 7)) : dayAfterMonth(period).slice(0, 7);
}

function periodOfDay(every: BulletinRhythm['every'], day: CivilDate): BulletinPeriod {
  return every === 'week' ? isoWeekOf(day) : day.slice(0, 7);
}

function dayOf(at: Instant, { zone }: WorkingCalendar): CivilDate {
  return civilTimeOf(at, zone).date;
}
