import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { type ClockTime, parseClockTime } from '../../../domain/calendar/clock-time.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { instantAt } from '../../../domain/calendar/zone.js';
import { ok } from '../../../domain/result.js';
import { day } from './days.js';
import { faultAt, type FormBody, given, type Reader, type Reading, reading } from './reading.js';

/**
 * A day and a time as the council's clocks show them. A time that the clocks jump over is refused; of one that comes
 * twice the earlier is taken.
 */
export function moment(field: string, zone: string, what: string, missing: string): Reader<Instant> {
  const both = reading({ date: day(field, what, missing), time: time(field) });
  return (body) => {
    const read = both(body);
    return read.ok ? momentOf(field, zone, read.value) : read;
  };
}

export function isTimeGiven(body: FormBody, field: string): boolean {
  return given(body, timeInput(field)).trim() !== '';
}

export function timeOrNone(field: string): Reader<ClockTime | null> {
  return (body) => (isTimeGiven(body, field) ? time(field)(body) : ok(null));
}

/** 9:05 and 9.05 are how people write 09:05. */
function time(field: string): Reader<ClockTime> {
  return (body) => {
    const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(given(body, timeInput(field)).trim()) ?? [];
    const read = parseClockTime(`${hours.padStart(2, '0')}:${minutes}`);
    if (read.ok && hours !== '24') return ok(read.value);
    return faultAt(timeInput(field), 'Enter a time in 24-hour form, such as 09:30 or 14:05');
  };
}

function momentOf(field: string, zone: string, { date, time }: { date: CivilDate; time: ClockTime }): Reading<Instant> {
  const at = instantAt(date, time, zone);
  if (at.ok) return ok(at.value.instant);
  const message = `There was no ${time} on ${longDate(date)}: the clocks went forward over it. Enter another time`;
  return faultAt(timeInput(field), message);
}

function timeInput(field: string): string {
  return `${field}-time`;
}
