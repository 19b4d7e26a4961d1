import { type CivilDate, parseCivilDate, weekdayName, weekdayOf } from '../../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { readInstant } from '../../../src/domain/calendar/zone.js';
import { type Result } from '../../../src/domain/result.js';

/** "Fri 2026-05-22": a date with its weekday spelt beside it. A table that spells it wrong fails. */
export function day(text: string): CivilDate {
  const [weekday, date = ''] = text.split(' ');
  const read = taken(parseCivilDate(date));
  if (weekday !== weekdayShort(read)) throw new Error(`${date} is a ${weekdayShort(read)}, not a ${weekday}`);
  return read;
}

/** The same the other way: what a table expects. */
export function spelt(date: CivilDate): string {
  return `${weekdayShort(date)} ${date}`;
}

/** "Fri 2026-05-22 17:20": a local time in a zone, its weekday spelt and checked. */
export function at(text: string, zone = 'Europe/London'): Instant {
  const [weekday = '', date = '', time = ''] = text.split(' ');
  return taken(readInstant(`${day(`${weekday} ${date}`)}T${time}`, zone)).instant;
}

/** The value of a result that is not a refusal. */
export function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The refusal of a result that is one. */
export function refusalOf<Refusal>(result: Result<unknown, Refusal>): Refusal {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.refusal;
}

function weekdayShort(date: CivilDate): string {
  return weekdayName(weekdayOf(date)).slice(0, 3);
}
