import { type CivilDate, longDate, parseCivilDate } from '../../../domain/calendar/civil-date.js';
import { endsBeforeItBegins, isTooLong, mostYears, type ReportDays } from '../../../domain/report/report-period.js';
import { day, dayFieldsOf } from '../form/days.js';
import { faultAt, type FormBody, given, reading, type Reading } from '../form/reading.js';

const names = ['from', 'to'] as const;

const bothDays = reading({
  from: day('from', 'The first day', 'Enter the first day'),
  to: day('to', 'The last day', 'Enter the last day'),
});

/** A day as a link gives it (`from=2026-06-01`), in the three fields of the form. */
export function asTyped(query: FormBody): FormBody {
  return Object.assign({}, query, ...names.map((name) => fieldsOf(name, given(query, name)))) as FormBody;
}

function fieldsOf(name: string, text: string): FormBody {
  const date = parseCivilDate(text);
  return date.ok ? dayFieldsOf(name, date.value) : {};
}

export function periodForm(query: FormBody): Reading<ReportDays> {
  const read = bothDays(query);
  if (!read.ok) return read;
  if (endsBeforeItBegins(read.value)) return faultAt('to', `The last day must be ${longDate(read.value.from)} or later`, 'to-day');
  if (isTooLong(read.value)) return faultAt('to', `The last day must be less than ${mostYears} years after the first: ask for a longer time in parts`, 'to-day');
  return read;
}

export function periodQuery({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): string {
  return `from=${from}&to=${to}`;
}
