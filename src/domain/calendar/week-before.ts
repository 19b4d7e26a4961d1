import { type CivilDate, addDays } from './civil-date.js';
import { type CountingSettings } from './counting.js';
import { type Deadline, deadlineOn } from './deadline.js';
import { rolled } from './working-days.js';
import { type WorkingCalendar } from './working-calendar.js';

/**
 * When papers are due that are wanted at least a week before a meeting: on the same weekday of the week before, or
 * with seven clear days between, as the setting says; on the working day before where that is none; by closing time.
 */
export function papersDue(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  meeting: CivilDate,
  calendarVersion?: string,
): Deadline {
  const amount = settings.weekBefore === 'same-weekday' ? 7 : 8;
  const named = addDays(meeting, -amount);
  return deadlineOn(
    calendar,
    { ...settings, dueDayEnds: 'closing-time' },
    rolled(calendar, named, 'back'),
    { because: 'week-before', named, from: meeting, amount },
    { calendarVersion },
  );
}
