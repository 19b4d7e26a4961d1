import { dateOfDayNumber } from './civil-date.js';
import { type DayOff, type PassedOverDay } from './day-off.js';

export const weekend: DayOff = Object.freeze({ kind: 'weekend' });
export const notAnOfficeDay: DayOff = Object.freeze({ kind: 'not-an-office-day' });

// A Sunday is the same in every calendar: one record of it serves all. 45 years are kept, by the low bits of the day.
const keptDays = 16_384;
const ordinary = new Map<DayOff, PassedOverDay[]>([
  [weekend, []],
  [notAnOfficeDay, []],
]);

/** The record of a day off. Frozen, because the counts that meet the day share it. */
export function passedOverDay(day: number, off: DayOff): PassedOverDay {
  const date = dateOfDayNumber(day);
  const kept = ordinary.get(off);
  const known = kept?.[day & (keptDays - 1)];
  if (known?.date === date) return known;
  const record = Object.freeze({ date, off: Object.freeze(off) });
  if (kept !== undefined) kept[day & (keptDays - 1)] = record;
  return record;
}
