import { ok } from '../../../domain/result.js';
import { faultAt, given, givenList, type Reader } from './reading.js';

/** Characters: as many as by the API. */
export const most = { text: 100_000, subject: 300, reason: 5_000 };

/** What people write, kept as it is. `missing`: what the page says where nothing was written. */
export function words(field: string, limit: number, missing: string): Reader<string> {
  return (body) => {
    const text = given(body, field);
    if (text.trim() === '') return faultAt(field, missing);
    return text.length <= limit ? ok(text) : faultAt(field, tooLong(limit));
  };
}

export function wordsOrNone(field: string, limit: number): Reader<string | null> {
  return (body) => (given(body, field).trim() === '' ? ok(null) : words(field, limit, '')(body));
}

/** One line: it goes into the heading of mails. */
export function line(field: string, limit: number, missing: string): Reader<string> {
  return (body) => {
    const text = given(body, field).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    if (text === '') return faultAt(field, missing);
    return text.length <= limit ? ok(text) : faultAt(field, tooLong(limit));
  };
}

export function choice<Choice extends string>(field: string, choices: readonly Choice[], missing: string): Reader<Choice> {
  return (body) => {
    const chosen = choices.find((one) => one === given(body, field));
    return chosen === undefined ? faultAt(field, missing) : ok(chosen);
  };
}

export function several(field: string, missing: string): Reader<readonly string[]> {
  return (body) => {
    const chosen = [...new Set(givenList(body, field))];
    return chosen.length === 0 || chosen.length > 50 ? faultAt(field, missing) : ok(chosen);
  };
}

export function ticked(field: string): Reader<boolean> {
  return (body) => ok(given(body, field) === 'yes');
}

function tooLong(limit: number): string {
  return `Enter ${limit.toLocaleString('en-GB')} characters or fewer`;
}
