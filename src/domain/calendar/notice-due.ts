import { type Result, ok } from '../result.js';
import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { type NoticeReadings, latestNotice } from './clear-days.js';
import { type Count, type CountStep } from './count.js';
import { type CountingSettings } from './counting.js';
import { type Deadline, withCount } from './deadline.js';
import { dueOf } from './due.js';
import { isProvisional } from './provisional.js';
import { type CalendarRefusal } from './refusal.js';
import { type WorkingCalendar } from './working-calendar.js';

/**
 * By when notice of a meeting must be given: the latest day by NALC's reading (Saturdays count), with the day by
 * Elitestone's (they do not) beside it in the count.
 */
export function noticeDue(
  { nalc, elitestone }: NoticeReadings,
  settings: CountingSettings,
  event: CivilDate,
  clearDays: number,
  calendarVersion?: string,
): Result<Deadline, CalendarRefusal> {
  const byNalc = latestNotice(nalc, event, clearDays);
  if (!byNalc.ok) return byNalc;
  const byElitestone = latestNotice(elitestone, event, clearDays);
  if (!byElitestone.ok) return byElitestone;
  const due = dayNumberOf(byNalc.value);
  const count: Count = {
    kind: 'clear-days',
    days: clearDays,
    event,
    saferOn: byElitestone.value,
    steps: stepsBetween(nalc, due, dayNumberOf(event)),
    dueOn: byNalc.value,
    settings,
    calendarVersion: calendarVersion ?? null,
    provisional: isProvisional(nalc, due, dayNumberOf(event)),
  };
  return ok(withCount(dueOf(nalc, settings, due), count));
}

/** Every day strictly between a notice and its event, counted from the notice on. */
function stepsBetween({ days, rules }: WorkingCalendar, notice: number, event: number): CountStep[] {
  const between = Array.from({ length: event - notice - 1 }, (_, i) => notice + 1 + i);
  let counted = 0;
  return between.map((day) =>
    days.isWorking(day)
      ? { date: dateOfDayNumber(day), day: ++counted }
      : { date: dateOfDayNumber(day), off: rules.reason(day) },
  );
}
