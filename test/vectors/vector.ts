/** One case of a vectors file: an operation under a convention, on a calendar of its own, and what it must give. */
export interface Vector {
  readonly id: string;
  readonly op: string;
  readonly convention: string;
  readonly calendar: VectorCalendar;
  readonly start: string;
  readonly expected: string | number | boolean;
  readonly expected_day0?: string;
  readonly expected_at?: string;
  readonly expected_warning?: string;
  readonly end?: string;
  readonly event?: string;
  readonly clear_days?: number;
  readonly add_working_days?: number;
  readonly subtract_working_days?: number;
  readonly add_calendar_days?: number;
  readonly add_calendar_months?: number;
  readonly add_working_minutes?: number;
  readonly add_working_hours?: number;
  readonly pauses?: readonly (readonly [string, string])[];
  readonly fee_notice_given?: string;
  readonly fee_received?: string;
  readonly original_received?: string;
}

/** `hours`: per weekday the openings in local time; null: dates only. `holidays`: a complete list. */
export interface VectorCalendar {
  readonly zone: string;
  readonly weekdays: readonly number[];
  readonly hours: Readonly<Record<string, readonly (readonly [string, string])[]>> | null;
  readonly division: string | null;
  readonly holidays: readonly string[];
  /** First and last day, both closed; or an instant of local time at either end. */
  readonly closures?: readonly (readonly [string, string])[];
}

/** What the calendar gave; a refusal or a missing field is text in place of the value. */
export interface Answer {
  readonly value: string | number | boolean;
  readonly dayZero?: string;
  readonly closesAt?: string;
  readonly warnings?: readonly string[];
}
