import { OfficeCalendars } from '../application/jobs/office-calendars.js';
import { addDays, type CivilDate, dayNumberOf } from '../domain/calendar/civil-date.js';
import { epochOf, type Instant, instantOfEpoch } from '../domain/calendar/instant.js';
import { type WorkingCalendar } from '../domain/calendar/working-calendar.js';
import { rolled } from '../domain/calendar/working-days.js';
import { civilTimeOf } from '../domain/calendar/zone.js';
import { type Council } from '../domain/council/council.js';
import { type Seeded } from './seeded.js';

const opens = 9 * 60 + 5;
const closes = 16 * 60 + 25;

/** Days and times as the office keeps them. */
export class OfficeTime {
  private readonly calendar: WorkingCalendar;

  constructor(council: Council) {
    this.calendar = new OfficeCalendars().countingOf(council);
  }

  dayOf(at: Instant): CivilDate {
    return civilTimeOf(at, this.calendar.zone).date;
  }

  minute(day: CivilDate, minute: number): Instant {
    return instantOfEpoch(this.calendar.clocks.epochAt(dayNumberOf(day), minute));
  }

  /** The day itself where the office works on it, else the next that it does. */
  onOrAfter(day: CivilDate): CivilDate {
    return rolled(this.calendar, day, 'forward');
  }

  /** So many working days after a day, or before it. */
  workingDays(from: CivilDate, count: number): CivilDate {
    let day = from;
    for (let left = Math.abs(count); left > 0; left -= 1) {
      day = count > 0 ? this.calendar.nextWorkingDay(day) : this.calendar.previousWorkingDay(day);
    }
    return day;
  }

  /** Some time on that day while the office is open; never before `after`. */
  during(day: CivilDate, chance: Seeded, after: Instant): Instant {
    const at = this.minute(day, chance.between(opens, closes));
    return at > after ? at : this.soon(after, chance);
  }

  /** A little later, in office hours. */
  soon(after: Instant, chance: Seeded): Instant {
    const later = instantOfEpoch(epochOf(after) + chance.between(5, 90) * 60_000);
    const { date, time } = civilTimeOf(later, this.calendar.zone);
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    if (this.calendar.isWorkingDay(date) && minute >= opens && minute <= closes) return later;
    const day = this.calendar.isWorkingDay(date) && minute < opens ? date : this.calendar.nextWorkingDay(date);
    return this.minute(day, opens + chance.between(0, 60));
  }

  /** A day of life outside the office: weekends too, though fewer. */
  anyDay(from: CivilDate, days: number, chance: Seeded): CivilDate {
    const day = addDays(from, chance.between(0, days));
    return this.calendar.isWorkingDay(day) || chance.happens(0.3) ? day : this.calendar.nextWorkingDay(day);
  }
}
