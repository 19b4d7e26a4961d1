/**
 * Why the calendar will not answer. Typed data, never a sentence: the edge words it.
 * `found` is the value as it was given, `wanted` what would be right, `where` the place in a definition.
 */
export interface CalendarRefusal {
  readonly code: CalendarRefusalCode;
  readonly found: string;
  readonly wanted: string;
  readonly where?: string;
}

export type CalendarRefusalCode =
  | 'not-a-date'
  | 'date-out-of-range'
  | 'not-an-instant'
  | 'instant-without-offset'
  | 'not-a-time'
  | 'not-a-zone'
  | 'not-a-count'
  | 'time-does-not-exist'
  | 'hours-backwards'
  | 'hours-overlap'
  | 'closure-backwards'
  | 'closure-too-long'
  | 'pause-backwards'
  | 'day-given-twice'
  | 'day-without-opening'
  | 'title-missing'
  | 'never-opens'
  | 'not-a-bank-holiday-file'
  | 'not-a-choice';
