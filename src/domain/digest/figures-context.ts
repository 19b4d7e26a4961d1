import { type CountingSettings } from '../calendar/counting.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type UnattendedOffice } from '../council/unattended.js';

/** What counts days and hours, and what is counted beside the enquiries. */
export interface FiguresContext {
  /** The days that the protocol's counts go by. */
  readonly calendar: WorkingCalendar;
  readonly counting: CountingSettings;
  /** When the office is open, as if somebody attended it always. */
  readonly office: WorkingCalendar;
  /** When nobody attended it, which is no time of opening. */
  readonly unattended: readonly UnattendedOffice[];
  readonly needsAttention: number;
}
