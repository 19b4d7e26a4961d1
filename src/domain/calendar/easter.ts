import { dayNumber } from './civil-date.js';

/** The day number of Easter Day in the Gregorian calendar: the anonymous algorithm of Meeus, Jones and Butcher. */
export function easterDay(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const epact = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - epact - (c % 4)) % 7;
  const late = Math.floor((a + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * late + 22;
  return dayNumber(year, 3, 1) + march - 1;
}
