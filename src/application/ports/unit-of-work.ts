import { type CouncilSlug } from '../../domain/council/council.js';
import { type AbsenceStore } from './absence-store.js';
import { type BulletinStore } from './bulletin-store.js';
import { type CalendarAdditionStore } from './calendar-addition-store.js';
import { type ComplaintStore } from './complaint-store.js';
import { type DigestStore } from './digest-store.js';
import { type EnquiryStore } from './enquiry-store.js';
import { type IdempotencyStore } from './idempotency-store.js';
import { type InboxStore } from './inbox-store.js';
import { type JobRunStore } from './job-run-store.js';
import { type MeetingStore } from './meeting-store.js';
import { type OutboxStore } from './outbox-store.js';
import { type PeopleStore } from './people-store.js';
import { type ReminderStore } from './reminder-store.js';
import { type ReviewReminderStore } from './review-reminder-store.js';
import { type SecretStore } from './secret-store.js';
import { type UnattendedStore } from './unattended-store.js';
import { type VersionStore } from './version-store.js';
import { type WatermarkStore } from './watermark-store.js';

/** All that one unit of work can reach: the business of one council and of no other. */
export interface Stores {
  readonly enquiries: EnquiryStore;
  readonly inbox: InboxStore;
  readonly outbox: OutboxStore;
  readonly people: PeopleStore;
  readonly versions: VersionStore;
  readonly calendarAdditions: CalendarAdditionStore;
  readonly complaints: ComplaintStore;
  readonly meetings: MeetingStore;
  readonly secrets: SecretStore;
  readonly idempotency: IdempotencyStore;
  readonly jobRuns: JobRunStore;
  readonly reminders: ReminderStore;
  readonly absences: AbsenceStore;
  readonly unattended: UnattendedStore;
  readonly reviewReminders: ReviewReminderStore;
  readonly digests: DigestStore;
  readonly bulletins: BulletinStore;
  readonly watermarks: WatermarkStore;
}

/**
 * One act, whole or not at all. The promise settles after the commit; what `work` throws undoes all of it.
 * Units of one council follow each other; nothing slow (no mail, no network) happens inside.
 * Never begin one inside another: pass the stores on instead.
 */
export interface UnitOfWork {
  run<Outcome>(council: CouncilSlug, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome>;
}
