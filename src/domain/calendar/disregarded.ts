import { type CivilDate, dayNumberOf } from './civil-date.js';
import { type CountingSettings } from './counting.js';
import { lastUncounted, nthFromDayZero } from './day-zero.js';
import { type DayTable } from './day-table.js';

/** Days that do not count, both ends included, and why, as a few words for a reader. */
export interface Disregarded {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly because: string;
}

/** The N-th working day from day 0 when the days of these spans are left out. */
export function nthBeyond(
  days: DayTable,
  settings: CountingSettings,
  zero: number,
  n: number,
  spans: readonly Disregarded[],
): number {
  if (n === 0) return zero;
  let left = n;
  let due = nthFromDayZero(days, settings, zero, n);
  let counted = lastUncounted(settings, zero);
  for (const { from, to } of inOrder(spans)) {
    const first = Math.max(dayNumberOf(from) - 1, counted);
    const last = dayNumberOf(to);
    if (first >= due || last <= counted) continue;
    left -= days.countAfter(counted, first);
    counted = Math.max(first, last);
    due = days.nthAfter(counted, left);
  }
  return due;
}

/** Whether a day is left out, and why. */
export function disregardedBecause(spans: readonly Disregarded[], date: CivilDate): string | undefined {
  return spans.find(({ from, to }) => date >= from && date <= to)?.because;
}

function inOrder(spans: readonly Disregarded[]): Disregarded[] {
  return [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
}
