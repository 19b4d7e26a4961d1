import { ok } from '../../../domain/result.js';
import { faultAt, given, givenList, type Reader } from './reading.js';

/** Characters: as many as by the API. */
export const most = { text: 100_000, subject: 300, reason: 5_000, line: 200 };

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

/** The reference of an enquiry, however it was typed. */
export function referenceIn(field: string, missing: string): Reader<string> {
  return (body) => {
    const text = given(body, field).trim().toUpperCase();
    if (text === '') return faultAt(field, missing);
    return /^[\p{L}\p{N}-]{1,40}$/u.test(text) ? ok(text) : faultAt(field, 'Enter a reference such as HR-0012');
  };
}

/** A person that was chosen from a list: an id as ours are, whoever's. */
export function personNamed(field: string, missing: string): Reader<string> {
  return (body) => {
    const id = given(body, field);
    return /^[!-~]{1,100}$/.test(id) ? ok(id) : faultAt(field, missing);
  };
}

/** A whole number within limits. */
export function whole(field: string, least: number, greatest: number, missing: string): Reader<number> {
  return (body) => {
    const text = given(body, field).trim();
    if (text === '') return faultAt(field, missing);
    const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= greatest) return ok(number);
    return faultAt(field, `Enter a whole number from ${least} to ${greatest.toLocaleString('en-GB')}`);
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
