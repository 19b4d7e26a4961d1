import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type WorkingCalendar } from '../../domain/calendar/working-calendar.js';

/** So many of the council's working days after a meeting; 0: its own day. */
export function daysAfterMeeting(calendar: WorkingCalendar, heldOn: CivilDate, workingDays: number): CivilDate {
  return Array.from({ length: workingDays }).reduce<CivilDate>((day) => calendar.nextWorkingDay(day), heldOn);
}
