import { type HeaderLines } from 'mailparser';
import { oneLine } from './clean-text.js';

/** 16 lines of the longest that RFC 5322 §2.1.1 allows: more than any field that is read here needs. */
const longestValue = 16 * 998;
const mostFields = 2_000;
/** An id is an index key, and PostgreSQL takes 2,704 bytes in one: three bytes a character at the worst. */
const longestId = 500;
/** Of one message, in whatever it names others by: each is a parameter of the question whose they are. */
export const mostIds = 100;

/** Names in lower case; each value unfolded, as it was sent, in order of appearance. */
export function headerMap(lines: HeaderLines): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const { key, line } of lines.slice(0, mostFields)) {
    const unfolded = line.slice(line.indexOf(':') + 1).replace(/\r?\n/g, '');
    const value = oneLine(decoded(unfolded), longestValue);
    const values = fields.get(key);
    if (values) values.push(value);
    else fields.set(oneLine(key, longestValue), [value]);
  }
  return fields;
}

export function countOf(lines: HeaderLines, name: string): number {
  return lines.filter(({ key }) => key === name).length;
}

/** The parser gives a byte a character: the bytes are UTF-8 (RFC 6532) or, in old mail, Latin-1. */
function decoded(line: string): string {
  const utf8 = Buffer.from(line, 'latin1').toString('utf8');
  return utf8.includes('\uFFFD') ? line : utf8;
}

/** Message-IDs without their angle brackets, in order of appearance; where there are no brackets, the words with an @. */
export function messageIds(values: readonly string[] | undefined): readonly string[] {
  const text = (values ?? []).join(' ');
  const bracketed = [...text.matchAll(/<([^<>]*)>/g)].map(([, id = '']) => id.replace(/\s+/g, ''));
  const ids = bracketed.length > 0 ? bracketed : text.split(/\s+/).filter((word) => word.includes('@'));
  return [...new Set(ids.filter((id) => id !== '').map((id) => id.slice(0, longestId)))].slice(-mostIds);
}

/** A Message-ID with neither brackets nor an @ is still what the sender calls the message. */
export function ownMessageId(values: readonly string[] | undefined): string | null {
  const whole = (values?.[0] ?? '').replace(/[<>\s]+/g, '').slice(0, longestId);
  return messageIds(values?.slice(0, 1))[0] ?? (whole === '' ? null : whole);
}
