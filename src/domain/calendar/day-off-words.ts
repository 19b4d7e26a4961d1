import { type Nation } from './bank-holidays.js';
import { type DayOff } from './day-off.js';

/** What a day off is, as a noun: "the Spring bank holiday", "a weekend". It reads after "is" and after a comma. */
export function dayOffNoun(off: DayOff): string {
  switch (off.kind) {
    case 'weekend':
      return 'a weekend';
    case 'not-an-office-day':
      return 'not an office day';
    case 'bank-holiday':
      return bankHolidayNoun(off);
    case 'closure':
      return `a day the office is closed (${off.title})`;
    case 'one-off-day':
      return `a day off (${off.title})`;
    case 'break':
      return `in the ${off.of === 'easter' ? 'Easter' : 'Christmas'} break`;
    case 'half-day':
      return `a half day (${off.title})`;
    case 'disregarded':
      return `a day that does not count (${off.because})`;
  }
}

function bankHolidayNoun({ title, substitute, nations }: Extract<DayOff, { kind: 'bank-holiday' }>): string {
  const where = nations === undefined ? '' : ` in ${nations.map((nation) => nationNames[nation]).join(' and ')}`;
  return `${substitute ? `the substitute day for ${title}` : holidayNoun(title)}${where}`;
}

/** GOV.UK's titles are of three kinds: names of days, "... bank holiday", and names of occasions. */
function holidayNoun(title: string): string {
  if (/bank holiday/i.test(title)) return `the ${title.replace(/^Bank/, 'bank')}`;
  return /(?:Day|Friday|Monday|January)$/.test(title) ? title : `a bank holiday (${title})`;
}

const nationNames: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
