import { type Result, ok } from '../result.js';
import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { checkCount } from './count-limits.js';
import { type CalendarRefusal } from './refusal.js';
import { type WorkingCalendar } from './working-calendar.js';

/**
 * The latest date of notice that leaves N counted days strictly between it and the event. Which days are counted is
 * the calendar's: NALC's reading (meetingCalendar), Elitestone's (elitestoneCalendar), or another. N from 0 to 1,000.
 */
export function latestNotice(calendar: WorkingCalendar, event: CivilDate, clearDays: number): Result<CivilDate, CalendarRefusal> {
  const asked = checkCount(clearDays);
  return asked.ok ? ok(dateOfDayNumber(calendar.days.nthBefore(dayNumberOf(event), clearDays) - 1)) : asked;
}

/** The counted days strictly between a notice and its event. */
export function clearDaysBetween(calendar: WorkingCalendar, notice: CivilDate, event: CivilDate): number {
  return calendar.days.countAfter(dayNumberOf(notice), dayNumberOf(event) - 1);
}

/** The two readings of "clear days": NALC counts Saturdays; R v Swansea CC ex p Elitestone (1993) does not. */
export interface NoticeReadings {
  readonly nalc: WorkingCalendar;
  readonly elitestone: WorkingCalendar;
}

export interface NoticeStanding {
  /** `only-nalc`: enough if Saturdays count, too short if they do not. The clerk is warned. */
  readonly standing: 'enough' | 'only-nalc' | 'too-short';
  readonly latestByNalc: CivilDate;
  readonly latestByElitestone: CivilDate;
}

/** Whether a notice gives the clear days asked for, by either reading. */
export function noticeStanding(
  { nalc, elitestone }: NoticeReadings,
  notice: CivilDate,
  event: CivilDate,
  clearDays: number,
): Result<NoticeStanding, CalendarRefusal> {
  const byNalc = latestNotice(nalc, event, clearDays);
  const byElitestone = latestNotice(elitestone, event, clearDays);
  if (!byNalc.ok) return byNalc;
  if (!byElitestone.ok) return byElitestone;
  const [latestByNalc, latestByElitestone] = [byNalc.value, byElitestone.value];
  const standing = notice <= latestByElitestone ? 'enough' : notice <= latestByNalc ? 'only-nalc' : 'too-short';
  return ok({ standing, latestByNalc, latestByElitestone });
}
