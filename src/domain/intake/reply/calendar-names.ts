import { type Weekday } from '../../calendar/civil-date.js';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** For a regular expression: the whole name, or as people shorten it. */
export const monthPattern = [...months, 'sept', ...months.map((name) => name.slice(0, 3))].join('|');
export const weekdayPattern = [...weekdays, 'tues', 'weds', 'thurs', 'thur', ...weekdays.map((name) => name.slice(0, 3))].join('|');

/** 1 to 12 of a name that begins as an English month does. */
export function monthOf(word: string): number {
  return months.findIndex((name) => name.slice(0, 3) === word.slice(0, 3).toLowerCase()) + 1;
}

export function weekdayOfWord(word: string): Weekday {
  return (weekdays.findIndex((name) => name.slice(0, 3) === word.slice(0, 3).toLowerCase()) + 1) as Weekday;
}
