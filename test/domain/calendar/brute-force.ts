import { type CalendarDefinition, type Closure, type Opening, type WeekdayName } from '../../../src/domain/calendar/calendar-definition.js';
import { type CountingSettings } from '../../../src/domain/calendar/counting.js';

/**
 * A second calendar engine, as plain as can be: no tables, no day numbers, nothing remembered. Each day is asked minute
 * by half-hour what the definition says of it, and days are counted one at a time. Only for calendars whose bank
 * holidays are listed and whose hours are whole half-hours.
 */
const names: readonly WeekdayName[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const halfHours = Array.from({ length: 48 }, (_, i) => `${String(i >> 1).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`);

export function next(date: string, days = 1): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function usual(definition: CalendarDefinition, date: string): readonly Opening[] {
  return definition.week[names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday'] ?? [];
}

function within(openings: readonly Opening[], time: string): boolean {
  return openings.some(({ opens, closes }) => opens <= time && time < closes);
}

function planned(definition: CalendarDefinition, date: string): readonly Opening[] {
  if (definition.oneOffDays.some((day) => day.date === date)) return [];
  const special = definition.specialDays.find((day) => day.date === date);
  if (special !== undefined) return special.openings;
  return definition.bankHolidays.days.some((day) => day.date === date) ? [] : usual(definition, date);
}

function isShut(closures: readonly Closure[], moment: string): boolean {
  return closures.some(({ startsOn, startsAt, endsOn, endsAt }) => {
    return `${startsOn}T${startsAt ?? '00:00'}` <= moment && moment < `${endsOn}T${endsAt ?? '24:00'}`;
  });
}

/** The half-hours of a date, from their start, at which the office is open. */
export function openHalfHours(definition: CalendarDefinition, date: string): string[] {
  const openings = planned(definition, date);
  const closures = definition.closures.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  return halfHours.filter((time) => within(openings, time) && !isShut(closures, `${date}T${time}`));
}

export function isWorking(definition: CalendarDefinition, settings: CountingSettings, date: string): boolean {
  const open = openHalfHours(definition, date).length;
  if (open === 0 || settings.halfDay === 'working-day') return open > 0;
  const openings = usual(definition, date);
  return open >= halfHours.filter((time) => within(openings, time)).length;
}

/** What a clock in the zone shows at an instant, as the platform says it: date and time. */
export function localTime(at: string, zone: string): [date: string, time: string] {
  const shown = formatOf(zone).format(new Date(at));
  return [shown.slice(0, 10), shown.slice(11, 16)];
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return format;
}

export function dayZero(definition: CalendarDefinition, settings: CountingSettings, received: string): string {
  const [date, time] = localTime(received, definition.zone);
  const { afterHours } = settings;
  if (afterHours.kind === 'calendar-day') return date;
  const last = openHalfHours(definition, date).at(-1) ?? '00:00';
  const closing = halfHours[halfHours.indexOf(last) + 1] ?? '24:00';
  const inTime = time < (afterHours.kind === 'cut-off' ? afterHours.at : closing);
  if (inTime && isWorking(definition, settings, date)) return date;
  return nextWorking(definition, settings, date);
}

export function nextWorking(definition: CalendarDefinition, settings: CountingSettings, after: string): string {
  let date = next(after);
  while (!isWorking(definition, settings, date)) date = next(date);
  return date;
}

/** The date on which so many working days have been counted, one after the other. */
export function due(definition: CalendarDefinition, settings: CountingSettings, received: string, days: number): string {
  let date = dayZero(definition, settings, received);
  if (days === 0) return date;
  if (settings.dayOfReceipt === 'day-1') date = next(date, -1);
  for (let counted = 0; counted < days; counted += 1) date = nextWorking(definition, settings, date);
  return date;
}

/** Working days after day 0, and day 0 itself where it is day 1, to the date of an instant. */
export function elapsed(definition: CalendarDefinition, settings: CountingSettings, received: string, at: string): number {
  const zero = dayZero(definition, settings, received);
  const [end] = localTime(at, definition.zone);
  let count = 0;
  for (let date = settings.dayOfReceipt === 'day-1' ? zero : next(zero); date <= end; date = next(date)) {
    if (isWorking(definition, settings, date)) count += 1;
  }
  return count;
}

/** A span of dates that is left out of a count, both ends included. */
interface LeftOut {
  readonly from: string;
  readonly to: string;
}

/** What each day is, from the date of receipt to the due date: counted as a number, or passed over and why. */
export function tell(definition: CalendarDefinition, settings: CountingSettings, received: string, days: number, spans: readonly LeftOut[]): [date: string, what: string][] {
  const zero = dayZero(definition, settings, received);
  const told: [string, string][] = [];
  let counted = 0;
  for (let [date] = localTime(received, definition.zone); ; date = next(date)) {
    const left = spans.some(({ from, to }) => from <= date && date <= to);
    if (date === zero && settings.dayOfReceipt === 'day-0') told.push([date, 'day 0']);
    else if (!isWorking(definition, settings, date)) told.push([date, whyOff(definition, date)]);
    else if (date < zero) told.push([date, 'received late']);
    else told.push([date, left ? 'disregarded' : `day ${(counted += 1)}`]);
    if (days === 0 ? date === zero : counted === days) return told;
  }
}

function whyOff(definition: CalendarDefinition, date: string): string {
  const special = definition.specialDays.find((day) => day.date === date);
  if (usual(definition, date).length === 0 && special === undefined) {
    return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) ? 'weekend' : 'not-an-office-day';
  }
  const oneOff = definition.oneOffDays.find((day) => day.date === date);
  if (oneOff !== undefined) return `one-off-day: ${oneOff.title}`;
  const holiday = definition.bankHolidays.days.find((day) => day.date === date);
  if (special === undefined && holiday !== undefined) return `bank-holiday: ${holiday.title}`;
  // One that begins after the day's last opening takes nothing from it.
  const openings = planned(definition, date);
  const closure = definition.closures.find((one) => halfHours.some((time) => within(openings, time) && isShut([one], `${date}T${time}`)));
  const kind = openHalfHours(definition, date).length > 0 ? 'half-day' : 'closure';
  return `${kind}: ${closure?.title ?? special?.title}`;
}
