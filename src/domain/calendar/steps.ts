import { type CivilDate } from './civil-date.js';
import { type ClearDaysCount, type WorkingDayCount } from './count.js';
import { type PassedOverDay } from './day-off.js';

/** One day of a count: counted as a number (0 is day 0), passed over, or the day of a receipt out of hours. */
export type CountStep =
  | PassedOverDay
  | { readonly date: CivilDate; readonly day: number }
  | { readonly date: CivilDate; readonly receivedLate: true };

/** The days of a count one after the other, each once. */
export function stepsOf(count: WorkingDayCount | ClearDaysCount): CountStep[] {
  const counted = count.counted.map((date, index) => ({ date, day: index + 1 }));
  const start = count.kind === 'working-days' ? startOf(count) : [];
  return [...start, ...counted, ...count.passedOver].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The days that are neither counted nor passed over: a working day on which it came too late, and day 0. */
function startOf({ received, dayZero, passedOver, settings }: WorkingDayCount): CountStep[] {
  const isLate = received.on < dayZero.on && received.on !== passedOver[0]?.date;
  return [
    ...(isLate ? [{ date: received.on, receivedLate: true } as const] : []),
    ...(settings.dayOfReceipt === 'day-0' ? [{ date: dayZero.on, day: 0 }] : []),
  ];
}
