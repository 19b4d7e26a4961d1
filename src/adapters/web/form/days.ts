import { type CivilDate, parseCivilDate } from '../../../domain/calendar/civil-date.js';
import { ok } from '../../../domain/result.js';
import { faultAt, type FormBody, given, type Reader } from './reading.js';

const parts = ['day', 'month', 'year'] as const;

/** A day in the three fields of the GOV.UK pattern. `what`: "The day you promise". */
export function day(field: string, what: string, missing: string): Reader<CivilDate> {
  return (body) => {
    const empty = parts.filter((part) => typed(body, field, part) === '');
    const [first] = empty;
    if (empty.length === parts.length) return faultAt(field, missing, `${field}-day`);
    if (first !== undefined) return faultAt(field, `${what} must include a ${empty.join(' and ')}`, `${field}-${first}`);
    const date = parseCivilDate(isoText(body, field));
    return date.ok ? ok(date.value) : faultAt(field, `${what} must be a real date`, `${field}-day`);
  };
}

export function dayOrNone(field: string, what: string): Reader<CivilDate | null> {
  return (body) => (isDayGiven(body, field) ? day(field, what, '')(body) : ok(null));
}

export function isDayGiven(body: FormBody, field: string): boolean {
  return parts.some((part) => typed(body, field, part) !== '');
}

/** A day as its three fields show it. */
export function dayFieldsOf(field: string, date: CivilDate): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${field}-day`]: String(Number(day)), [`${field}-month`]: String(Number(month)), [`${field}-year`]: year };
}

function typed(body: FormBody, field: string, part: string): string {
  return given(body, `${field}-${part}`).trim();
}

function isoText(body: FormBody, field: string): string {
  const [day = '', month = '', year = ''] = parts.map((part) => typed(body, field, part));
  return /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}
