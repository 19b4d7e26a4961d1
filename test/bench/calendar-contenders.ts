import { type CountingSettings } from '../../src/domain/calendar/counting.js';
import { dueAfterWorkingDays } from '../../src/domain/calendar/deadline.js';
import { dueAfter, dueEpoch } from '../../src/domain/calendar/due.js';
import { type WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';
import { floorOf } from './calendar-floor.js';
import { type Work, timed } from './calendar-rounds.js';
import { type receiptsBetween } from './calendar-workload.js';

export type Receipts = ReturnType<typeof receiptsBetween>;

export function atFloor(calendar: WorkingCalendar, { epochs }: Receipts, from: number, to: number): Work {
  const floor = floorOf(calendar, from, to);
  return (n) => () =>
    timed(epochs.length, () => {
      let sum = 0;
      for (const epoch of epochs) sum += floor(epoch, n);
      return sum;
    });
}

export function inNumbers(calendar: WorkingCalendar, settings: CountingSettings, { epochs }: Receipts): Work {
  return (n) => () =>
    timed(epochs.length, () => {
      let sum = 0;
      for (const epoch of epochs) sum += dueEpoch(calendar, settings, epoch, n);
      return sum;
    });
}

export function asObject(calendar: WorkingCalendar, settings: CountingSettings, { instants }: Receipts): Work {
  return (n) => () =>
    timed(instants.length, () => {
      let sum = 0;
      for (const instant of instants) sum += lengthOf(dueAfter(calendar, settings, instant, n));
      return sum;
    });
}

export function withReason(calendar: WorkingCalendar, settings: CountingSettings, { instants }: Receipts): Work {
  const few = instants.slice(0, 4000);
  return (n) => () =>
    timed(few.length, () => {
      let sum = 0;
      for (const instant of few) sum += lengthOf(dueAfterWorkingDays(calendar, settings, instant, n));
      return sum;
    });
}

function lengthOf(result: ReturnType<typeof dueAfter>): number {
  return result.ok ? result.value.lastMoment.length : NaN;
}
