import { type Result, ok } from '../result.js';
import { type CivilDate, dayNumberOf } from './civil-date.js';
import { type NoticeReadings, latestNotice } from './clear-days.js';
import { type Count } from './count.js';
import { type CountingSettings } from './counting.js';
import { type Deadline, withCount } from './deadline.js';
import { dueOf } from './due.js';
import { isProvisional } from './provisional.js';
import { type CalendarRefusal } from './refusal.js';

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
  const lastBetween = dayNumberOf(event) - 1;
  const count: Count = {
    kind: 'clear-days',
    days: clearDays,
    event,
    saferOn: byElitestone.value,
    counted: nalc.days.datesAfter(due, lastBetween),
    passedOver: nalc.days.daysOffAfter(due, lastBetween),
    dueOn: byNalc.value,
    settings,
    calendarVersion: calendarVersion ?? null,
    provisional: isProvisional(nalc, due, dayNumberOf(event)),
  };
  return ok(withCount(dueOf(nalc, settings, due), count));
}
