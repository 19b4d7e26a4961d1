import { instant, type Instant, parseInstant } from '../calendar/instant.js';
import { monthOf } from './reply/calendar-names.js';

const wholeDate = /(?:^|[\s,;])(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[a-z]{1,5})?/i;
const cDate = /\b([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([+-]\d{4}|[a-z]{1,5})\s+)?(\d{4})(?:\s+([+-]\d{4}))?/i;
const comment = /\([^()]{0,200}\)/g;
/** RFC 5322 §4.3, and the names of our own part of the world. Any other says nothing of where it is, and is read as UTC. */
const zones: Readonly<Record<string, string>> = {
  ...{ GMT: '+0000', UTC: '+0000', UT: '+0000', Z: '+0000' },
  ...{ BST: '+0100', IST: '+0100', CET: '+0100', CEST: '+0200' },
  ...{ EST: '-0500', EDT: '-0400', CST: '-0600', CDT: '-0500', MST: '-0700', MDT: '-0600', PST: '-0800', PDT: '-0700' },
};
const longestField = 2_000;
/** Programs write 1970 or 1980 where they know no date: no council had mail by then. */
const earliest = instant('1990-01-01T00:00:00Z');

/** The date of a Date field, or the one that ends a Received field (RFC 5322 §3.3 and §3.6.7, its old forms too); null: there is none. */
export function dateOfField(value: string): Instant | null {
  const text = value.slice(-longestField).replace(comment, ' ');
  const [, day, month, year, hour, minute, second, zone] = wholeDate.exec(text.slice(text.lastIndexOf(';') + 1)) ?? [];
  return instantOf({ day, month, year, hour, minute, second, zone });
}

/** The date of the line above a message in an MBOX: "From ada@x.example Mon May 11 09:00:00 2026", in UTC (RFC 4155). */
export function dateOfFromLine(line: string): Instant | null {
  const [, month, day, hour, minute, second, zone, year, after] = cDate.exec(line.slice(0, longestField)) ?? [];
  return instantOf({ day, month, year, hour, minute, second, zone: after ?? zone });
}

type Parts = Readonly<Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second' | 'zone', string | undefined>>;

function instantOf({ day = '', month = '', year = '', hour = '', minute = '', second = '00', zone = '' }: Parts): Instant | null {
  const two = (figure: string | number): string => String(figure).padStart(2, '0');
  const date = `${wholeYear(year)}-${two(monthOf(month))}-${two(day)}`;
  // A leap second has no minute of its own to go to.
  const read = parseInstant(`${date}T${two(hour)}:${minute}:${second === '60' ? '59' : second}${offsetOf(zone)}`);
  return read.ok && read.value >= earliest ? read.value : null;
}

/** RFC 5322 §4.3: two digits are of this century up to 49. */
function wholeYear(year: string): string {
  return year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
}

function offsetOf(zone: string): string {
  return /^[+-]/.test(zone) ? zone : (namedOffset(zone) ?? '+0000');
}

/** How far the clocks of a zone with such a name are from UTC; null: it is no name that is known. */
export function namedOffset(zone: string): string | null {
  return zones[zone.toUpperCase()] ?? null;
}
