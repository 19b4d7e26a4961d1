import { msInMinute } from '../../src/domain/calendar/instant.js';
import { type WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';

const cutOff = 17 * 60;

/**
 * The floor: a prefix count and the list of working days, and the calendar's own two zone look-ups; one cut-off, one
 * closing time, nothing refused. Nothing that gives the same answers can do with much less.
 */
export function floorOf(calendar: WorkingCalendar, from: number, to: number): (epoch: number, n: number) => number {
  const { clocks, days } = calendar;
  const working: number[] = [];
  const counts = new Uint16Array(to - from + 1);
  for (let day = from; day <= to; day++) {
    if (days.isWorking(day)) working.push(day);
    counts[day - from] = working.length;
  }
  const nth = Int32Array.from(working);
  return (epoch, n) => {
    const { day, ms } = clocks.localOf(epoch);
    const upTo = counts[day - from] ?? 0;
    const inTime = nth[upTo - 1] === day && ms < cutOff * msInMinute;
    const due = nth[inTime ? upTo - 1 + n : upTo + n] ?? NaN;
    return clocks.epochAt(due, cutOff);
  };
}
