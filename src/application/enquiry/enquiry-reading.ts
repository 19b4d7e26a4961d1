import { type TermsBook } from '../council/terms-book.js';
import { type AbsenceReadModel } from '../ports/absence-store.js';
import { type Clock } from '../ports/clock.js';
import { type EnquiryReadModel } from '../ports/read-models.js';

/** What it takes to read one enquiry, and to know who may. */
export interface EnquiryReading {
  readonly enquiries: EnquiryReadModel;
  readonly absences: AbsenceReadModel;
  readonly terms: TermsBook;
  readonly clock: Clock;
}
