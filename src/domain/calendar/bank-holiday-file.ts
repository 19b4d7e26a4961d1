import { type Result, ok, refused } from '../result.js';
import { type BankHolidayFile, nations } from './bank-holidays.js';
import { parseCivilDate } from './civil-date.js';
import { type CalendarRefusal } from './refusal.js';

type Faults = readonly CalendarRefusal[];

/** Reads `config/bank-holidays.json`: every fault at once, each with its place. */
export function readBankHolidayFile(json: unknown): Result<BankHolidayFile, Faults> {
  const faults = isRecord(json) ? fileFaults(json) : [fault(json, 'an object', '')];
  return faults.length > 0 ? refused(faults) : ok(json as BankHolidayFile);
}

function fileFaults(file: Readonly<Record<string, unknown>>): Faults {
  return [
    ...textFaults(file.source, 'source'),
    ...textFaults(file.licence, 'licence'),
    ...dateFaults(file.taken, 'taken'),
    ...nations.flatMap((nation) => nationFaults(isRecord(file.nations) ? file.nations[nation] : undefined, nation)),
  ];
}

function nationFaults(years: unknown, nation: string): Faults {
  const where = `nations.${nation}`;
  if (!isRecord(years) || Object.keys(years).length === 0) return [fault(years, 'the years of a nation', where)];
  return Object.entries(years).flatMap(([year, value]) => yearFaults(year, value, `${where}.${year}`));
}

function yearFaults(year: string, value: unknown, where: string): Faults {
  if (!isRecord(value) || !Array.isArray(value.days) || value.days.length === 0) return [fault(value, 'a year with days', where)];
  return [
    ...dateFaults(value.published, `${where}.published`),
    ...dateFaults(value.seen, `${where}.seen`),
    ...value.days.flatMap((day: unknown, i) => dayFaults(year, day, `${where}.days[${i}]`)),
  ];
}

function dayFaults(year: string, day: unknown, where: string): Faults {
  if (!isRecord(day)) return [fault(day, 'a day with a date and a title', where)];
  const faults = [...dateFaults(day.date, `${where}.date`), ...textFaults(day.title, `${where}.title`)];
  if (faults.length > 0 || String(day.date).startsWith(`${year}-`)) return faults;
  return [fault(day.date, `a date in ${year}`, `${where}.date`)];
}

function textFaults(value: unknown, where: string): Faults {
  return typeof value === 'string' && value !== '' ? [] : [fault(value, 'a text', where)];
}

function dateFaults(value: unknown, where: string): Faults {
  if (typeof value !== 'string') return [fault(value, 'a date', where)];
  const date = parseCivilDate(value);
  return date.ok ? [] : [{ ...date.refusal, where }];
}

function fault(found: unknown, wanted: string, where: string): CalendarRefusal {
  return { code: 'not-a-bank-holiday-file', found: JSON.stringify(found) ?? 'nothing', wanted, where };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
