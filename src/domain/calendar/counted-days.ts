import { type CountedDays } from './count.js';
import { type CountingSettings } from './counting.js';
import { type PassedOverDay } from './day-off.js';
import { type DayTable } from './day-table.js';
import { lastUncounted } from './day-zero.js';
import { type Disregarded, disregardedBecause } from './disregarded.js';

/** The days of a count, by the numbers of the days: from the date of receipt to the due date. */
export function countedDaysOf(
  table: DayTable,
  settings: CountingSettings,
  received: number,
  zero: number,
  due: number,
  disregarded: readonly Disregarded[],
): CountedDays {
  const uncounted = lastUncounted(settings, zero);
  // By the calendar day, day 0 may be no working day: it is day 0, and not passed over.
  const isDayZero = received === zero && zero === uncounted;
  const days = {
    counted: table.datesAfter(uncounted, due),
    passedOver: table.daysOffAfter(isDayZero ? received : received - 1, due),
  };
  return disregarded.length === 0 ? days : leavingOut(days, disregarded);
}

function leavingOut({ counted, passedOver }: CountedDays, disregarded: readonly Disregarded[]): CountedDays {
  const left = counted.flatMap((date): PassedOverDay[] => {
    const because = disregardedBecause(disregarded, date);
    return because === undefined ? [] : [{ date, off: { kind: 'disregarded', because } }];
  });
  return {
    counted: counted.filter((date) => disregardedBecause(disregarded, date) === undefined),
    passedOver: [...passedOver, ...left].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}
