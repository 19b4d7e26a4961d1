import { type Result } from '../result.js';
import { addDays } from './civil-date.js';
import { type CountTerms, type Deadline, countFrom } from './deadline.js';
import { type CountingSettings } from './counting.js';
import { type Disregarded } from './disregarded.js';
import { type Instant } from './instant.js';
import { receivedAt } from './receipt.js';
import { type CalendarRefusal } from './refusal.js';
import { type WorkingCalendar } from './working-calendar.js';

/** The member was asked for more, and gave it. */
export interface Wait {
  readonly askedAt: Instant;
  readonly answeredAt: Instant;
}

/**
 * So many working days from a receipt, given the times at which the member was waited for. By the setting: the waits
 * change nothing; or the working days after the day of asking, up to that of the answer, are not counted (those that
 * would have elapsed in the wait); or the count begins again from the last answer. `others`: days left out besides.
 */
export function dueWithWaits(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: Instant,
  days: number,
  waits: readonly Wait[],
  calendarVersion?: string,
  others: readonly Disregarded[] = [],
): Result<Deadline, CalendarRefusal> {
  const terms: CountTerms = { calendarVersion };
  const last = waits.map((wait) => wait.answeredAt).sort().at(-1);
  const first = receivedAt(calendar, received);
  if (settings.clarification === 'starts-afresh' && last !== undefined && last > received) {
    const restarted = { firstReceivedOn: first.receipt.on, because: 'clarified' };
    return countFrom(calendar, settings, receivedAt(calendar, last), days, { ...terms, restarted, disregarded: others });
  }
  const disregarded = settings.clarification === 'pauses' ? waits.map((wait) => pauseOf(calendar, wait)) : [];
  return countFrom(calendar, settings, first, days, { ...terms, disregarded: [...disregarded, ...others] });
}

function pauseOf(calendar: WorkingCalendar, { askedAt, answeredAt }: Wait): Disregarded {
  return daysLeftOut(calendar, askedAt, answeredAt, 'waiting for the councillor');
}

/** The days after that of one instant, up to that of another. */
export function daysLeftOut(calendar: WorkingCalendar, from: Instant, to: Instant, because: string): Disregarded {
  return { from: addDays(receivedAt(calendar, from).receipt.on, 1), to: receivedAt(calendar, to).receipt.on, because };
}
