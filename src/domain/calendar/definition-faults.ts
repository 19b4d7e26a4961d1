import { type Result } from '../result.js';
import { nations } from './bank-holidays.js';
import { type CalendarDefinition, type Closure, type Opening, weekdayNames } from './calendar-definition.js';
import { choiceFaults } from './choices.js';
import { parseCivilDate } from './civil-date.js';
import { parseClockTime } from './clock-time.js';
import { type CalendarRefusal } from './refusal.js';
import { parseZone } from './zone.js';

type Faults = readonly CalendarRefusal[];
type Rule = (definition: CalendarDefinition) => Faults;

/** Every fault of a definition at once, each with its place and the value found; none: it can be counted with. */
export function definitionFaults(definition: CalendarDefinition): Faults {
  return rules.flatMap((rule) => rule(definition));
}

const zoneExists: Rule = ({ zone }) => faultOf(parseZone(zone), 'zone');

const weekIsRight: Rule = ({ week }) =>
  Object.entries(week).flatMap(([weekday, openings]) => openingFaults(openings, `week.${weekday}`));

/** A calendar without an opening in its week would be searched for ever, or until its last special day. */
const opensSometime: Rule = ({ week }) => {
  if (Object.values(week).some((openings) => openings.length > 0)) return [];
  const wanted = 'an opening on at least one day of the week';
  return [{ code: 'never-opens', found: JSON.stringify(week), wanted, where: 'week' }];
};

const weekdaysAreKnown: Rule = ({ week }) =>
  Object.keys(week).flatMap((name) => choiceFaults(name, weekdayNames, 'week'));

/** The definition may come from a file or from storage, where no type holds. */
const choicesAreKnown: Rule = ({ bankHolidays: { nation, otherYears, unlistedWeekendDates }, breaks }) => [
  ...choiceFaults(nation, [...nations, 'uk-any-part', 'none'], 'bankHolidays.nation'),
  ...choiceFaults(otherYears, ['by-rule', 'as-listed'], 'bankHolidays.otherYears'),
  ...choiceFaults(unlistedWeekendDates, ['holidays', 'as-listed'], 'bankHolidays.unlistedWeekendDates'),
  ...breaks.flatMap((name, i) => choiceFaults(name, ['christmas', 'easter'], `breaks[${i}]`)),
];

const bankHolidaysAreDates: Rule = ({ bankHolidays }) =>
  bankHolidays.days.flatMap(({ date }, i) => faultOf(parseCivilDate(date), `bankHolidays.days[${i}].date`));

const closuresAreRight: Rule = ({ closures }) =>
  closures.flatMap((closure, i) => [
    ...boundFaults(closure, `closures[${i}]`),
    ...orderFaults(closure, `closures[${i}]`),
    ...titleFaults(closure, `closures[${i}]`),
  ]);

const specialDaysAreRight: Rule = ({ specialDays }) =>
  specialDays.flatMap(({ date, openings, title }, i) => [
    ...faultOf(parseCivilDate(date), `specialDays[${i}].date`),
    ...openingFaults(openings, `specialDays[${i}].openings`),
    ...someOpening(openings, date, `specialDays[${i}].openings`),
    ...titleFaults({ title }, `specialDays[${i}]`),
  ]);

const oneOffDaysAreRight: Rule = ({ oneOffDays }) =>
  oneOffDays.flatMap(({ date, title }, i) => [
    ...faultOf(parseCivilDate(date), `oneOffDays[${i}].date`),
    ...titleFaults({ title }, `oneOffDays[${i}]`),
  ]);

const datesAreGivenOnce: Rule = ({ bankHolidays, specialDays, oneOffDays }) => [
  ...givenTwice(bankHolidays.days, 'bankHolidays.days'),
  ...givenTwice(specialDays, 'specialDays'),
  ...givenTwice(oneOffDays, 'oneOffDays'),
];

const rules: readonly Rule[] = [
  zoneExists,
  weekIsRight,
  weekdaysAreKnown,
  opensSometime,
  choicesAreKnown,
  bankHolidaysAreDates,
  closuresAreRight,
  specialDaysAreRight,
  oneOffDaysAreRight,
  datesAreGivenOnce,
];

function openingFaults(openings: readonly Opening[], where: string): Faults {
  const wrongTimes = openings.flatMap(({ opens, closes }, i) => [
    ...faultOf(parseClockTime(opens), `${where}[${i}].opens`),
    ...faultOf(parseClockTime(closes), `${where}[${i}].closes`),
  ]);
  if (wrongTimes.length > 0) return wrongTimes;
  const backwards = openings.flatMap((opening, i) => backwardsFault(opening, `${where}[${i}]`));
  return backwards.length > 0 ? backwards : overlapFaults(openings, where);
}

function backwardsFault({ opens, closes }: Opening, where: string): Faults {
  if (opens < closes) return [];
  return [{ code: 'hours-backwards', found: `${opens} to ${closes}`, wanted: 'hours that close after they open', where }];
}

function overlapFaults(openings: readonly Opening[], where: string): Faults {
  const sorted = [...openings].sort((a, b) => (a.opens < b.opens ? -1 : 1));
  return sorted.slice(1).flatMap((next, i) => {
    const { opens = '', closes = '' } = sorted[i] ?? {};
    if (closes <= next.opens) return [];
    const found = `${opens} to ${closes} and ${next.opens} to ${next.closes}`;
    return [{ code: 'hours-overlap', found, wanted: 'openings that do not overlap', where }];
  });
}

function someOpening(openings: readonly Opening[], date: string, where: string): Faults {
  const wanted = 'at least one opening; a day off is a closure or a one-off day';
  return openings.length > 0 ? [] : [{ code: 'day-without-opening', found: date, wanted, where }];
}

function boundFaults({ startsOn, startsAt, endsOn, endsAt }: Closure, where: string): Faults {
  return [
    ...faultOf(parseCivilDate(startsOn), `${where}.startsOn`),
    ...faultOf(parseCivilDate(endsOn), `${where}.endsOn`),
    ...(startsAt === undefined ? [] : faultOf(parseClockTime(startsAt), `${where}.startsAt`)),
    ...(endsAt === undefined ? [] : faultOf(parseClockTime(endsAt), `${where}.endsAt`)),
  ];
}

function orderFaults({ startsOn, startsAt, endsOn, endsAt }: Closure, where: string): Faults {
  const [start, end] = [`${startsOn}T${startsAt ?? '00:00'}`, `${endsOn}T${endsAt ?? '24:00'}`];
  if (start < end) return [];
  return [{ code: 'closure-backwards', found: `${start} to ${end}`, wanted: 'a closure that ends after it starts', where }];
}

function titleFaults({ title }: { readonly title: string }, where: string): Faults {
  if (title.trim() !== '') return [];
  return [{ code: 'title-missing', found: title, wanted: 'a few words that say why', where: `${where}.title` }];
}

function givenTwice(days: readonly { readonly date: string }[], where: string): Faults {
  const seen = new Set<string>();
  return days.flatMap(({ date }, i) => {
    if (!seen.has(date)) return (seen.add(date), []);
    return [{ code: 'day-given-twice', found: date, wanted: 'each date once', where: `${where}[${i}]` }];
  });
}

function faultOf(read: Result<unknown, CalendarRefusal>, where: string): Faults {
  return read.ok ? [] : [{ ...read.refusal, where }];
}
