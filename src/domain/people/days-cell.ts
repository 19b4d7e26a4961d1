import { type WeekdayName, weekdayNames } from '../calendar/calendar-definition.js';

export const daysWanted = 'days such as Tue Thu: Mon, Tue, Wed, Thu, Fri, Sat, Sun or their full names';

/** "Tue Thu", "Thursday; tuesday": in the order of the week, each once. What is no day is told apart, as it was written. */
export function daysIn(cell: string): { readonly days: readonly WeekdayName[]; readonly unknown: readonly string[] } {
  const words = cell.split(/[\s,;]+/).filter((word) => word !== '');
  const named = new Set(words.map(dayNamed));
  return { days: weekdayNames.filter((day) => named.has(day)), unknown: words.filter((word) => dayNamed(word) === undefined) };
}

/** By its full name, or by the three letters or more that it begins with. */
function dayNamed(word: string): WeekdayName | undefined {
  return word.length < 3 ? undefined : weekdayNames.find((day) => day.startsWith(word.toLowerCase()));
}
