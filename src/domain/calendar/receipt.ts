import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { type ClockTime, timeOfMinute } from './clock-time.js';
import { type Instant, epochOf, msInMinute } from './instant.js';
import { type WorkingCalendar } from './working-calendar.js';
import { type LocalTime } from './zone-clocks.js';

/** When something was received, as the calendar's zone shows it. Of a date alone the hour is not known. */
export interface Receipt {
  readonly on: CivilDate;
  readonly time: ClockTime | null;
  readonly at: Instant | null;
}

/** A receipt with its time as numbers. */
export interface Received extends LocalTime {
  readonly receipt: Receipt;
}

export function receivedAt(calendar: WorkingCalendar, at: Instant): Received {
  const { day, ms } = calendar.clocks.localOf(epochOf(at));
  return { receipt: { on: dateOfDayNumber(day), time: timeOfMinute(Math.floor(ms / msInMinute)), at }, day, ms };
}

/** A date without an hour is taken as in time: nobody is made late by an hour that was not noted. */
export function receivedOn(on: CivilDate): Received {
  return { receipt: { on, time: null, at: null }, day: dayNumberOf(on), ms: 0 };
}
