import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type CountingSettings, type FoiReading } from '../calendar/counting.js';
import { type VersionId } from '../enquiry/fact.js';
import { type Protocol } from './protocol.js';

/** What an enquiry is judged by: one protocol version and one calendar version, ready for use. */
export interface Terms {
  readonly protocol: Protocol;
  readonly calendar: WorkingCalendar;
  /** The days in which a member's own time to answer is counted. */
  readonly memberCalendar: WorkingCalendar;
  readonly counting: CountingSettings;
  readonly foi: FoiTerms;
  readonly calendarVersion: VersionId;
}

/** What requests for information are counted by: the law's days, and the council's reading of them (counting.foi). */
export interface FoiTerms {
  readonly calendar: WorkingCalendar;
  readonly reading: FoiReading;
}

/** Finds the terms that a `received` fact names. A version that is not there is a bug: it was stored with the fact. */
export type TermsOf = (protocolVersion: VersionId, calendarVersion: VersionId) => Terms;
