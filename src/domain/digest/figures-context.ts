import { type CountingSettings } from '../calendar/counting.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';

/** What counts days and hours, and what is counted beside the enquiries. */
export interface FiguresContext {
  /** The days that the protocol's counts go by. */
  readonly calendar: WorkingCalendar;
  readonly counting: CountingSettings;
  /** When the office is open. */
  readonly office: WorkingCalendar;
  readonly needsAttention: number;
}
