import { type Nation } from './bank-holidays.js';
import { type Break } from './calendar-definition.js';
import { type CivilDate } from './civil-date.js';

/** Why a day does not count, as data that JSON keeps whole. */
export type DayOff =
  | { readonly kind: 'weekend' }
  /** A weekday on which this calendar's week has no opening. */
  | { readonly kind: 'not-an-office-day' }
  | {
      readonly kind: 'bank-holiday';
      readonly title: string;
      /** It stands in for a day that fell on a weekend. */
      readonly substitute: boolean;
      /** Computed by rule, not yet published. */
      readonly provisional: boolean;
      /** Where it is one, if not everywhere that counts. */
      readonly nations?: readonly Nation[];
    }
  | { readonly kind: 'closure'; readonly title: string }
  | { readonly kind: 'one-off-day'; readonly title: string }
  | { readonly kind: 'break'; readonly of: Break }
  /** Open for less than its weekday's hours, where the setting says that such a day does not count. */
  | { readonly kind: 'half-day'; readonly title: string }
  /** Taken out of the count by law or by a recorded decision: a fees notice (FOIA s.10(2)), a pause. */
  | { readonly kind: 'disregarded'; readonly because: string };

/** A day that a count passes over, and why. */
export interface PassedOverDay {
  readonly date: CivilDate;
  readonly off: DayOff;
}
