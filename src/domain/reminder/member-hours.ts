import { dayNumberOf } from '../calendar/civil-date.js';
import { minuteOf } from '../calendar/clock-time.js';
import { type Instant, instantOfEpoch } from '../calendar/instant.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { civilTimeOf } from '../calendar/zone.js';
import { type MemberReminder } from './schedule.js';

/** When members are written to of itself: on days of their own, from an hour of the council's choice until just before another. */
export type MemberHours = Pick<MemberReminder, 'from' | 'until'>;

export function isMemberHour({ from, until }: MemberHours, members: WorkingCalendar, at: Instant): boolean {
  const { date, time } = civilTimeOf(at, members.zone);
  return members.isWorkingDay(date) && from <= time && time < until;
}

/** The first such instant from one on: that instant itself, if it is one. */
export function nextMemberHour(hours: MemberHours, members: WorkingCalendar, at: Instant): Instant {
  if (isMemberHour(hours, members, at)) return at;
  const { date, time } = civilTimeOf(at, members.zone);
  const day = members.isWorkingDay(date) && time < hours.from ? date : members.nextWorkingDay(date);
  return instantOfEpoch(members.clocks.epochAt(dayNumberOf(day), minuteOf(hours.from)));
}
