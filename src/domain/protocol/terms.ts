import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type CountingSettings } from '../calendar/counting.js';
import { type VersionId } from '../enquiry/fact.js';
import { type Protocol } from './protocol.js';

/** What an enquiry is judged by: one protocol version and one calendar version, ready for use. */
export interface Terms {
  readonly protocol: Protocol;
  readonly calendar: WorkingCalendar;
  /** The days in which a member's own time to answer is counted. */
  readonly memberCalendar: WorkingCalendar;
  readonly counting: CountingSettings;
  readonly calendarVersion: VersionId;
}

/** Finds the terms that a `received` fact names. A version that is not there is a bug: it was stored with the fact. */
export type TermsOf = (protocolVersion: VersionId, calendarVersion: VersionId) => Terms;
