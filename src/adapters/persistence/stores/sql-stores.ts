import { type Stores } from '../../../application/ports/unit-of-work.js';
import { type CouncilUnit } from './council-unit.js';
import { SqlAbsenceStore } from './sql-absence-store.js';
import { SqlBulletinStore } from './sql-bulletin-store.js';
import { SqlCalendarAdditionStore } from './sql-calendar-addition-store.js';
import { SqlComplaintStore } from './sql-complaint-store.js';
import { SqlDigestStore } from './sql-digest-store.js';
import { SqlEnquiryStore } from './sql-enquiry-store.js';
import { SqlIdempotencyStore } from './sql-idempotency-store.js';
import { SqlInboxStore } from './sql-inbox-store.js';
import { SqlJobRunStore } from './sql-job-run-store.js';
import { SqlMeetingStore } from './sql-meeting-store.js';
import { SqlOutboxStore } from './sql-outbox-store.js';
import { SqlPeopleStore } from './sql-people-store.js';
import { SqlReminderStore } from './sql-reminder-store.js';
import { SqlReviewReminderStore } from './sql-review-reminder-store.js';
import { SqlSecretStore } from './sql-secret-store.js';
import { SqlUnattendedStore } from './sql-unattended-store.js';
import { SqlVersions } from './sql-version-archive.js';
import { SqlWatermarkStore } from './sql-watermark-store.js';

/** The stores of one council in one unit of work. */
export function storesIn(unit: CouncilUnit): Stores {
  return {
    enquiries: new SqlEnquiryStore(unit),
    inbox: new SqlInboxStore(unit),
    outbox: new SqlOutboxStore(unit),
    people: new SqlPeopleStore(unit),
    versions: {
      protocols: new SqlVersions(unit.session, unit.slug, 'protocol_version'),
      calendars: new SqlVersions(unit.session, unit.slug, 'calendar_version'),
    },
    calendarAdditions: new SqlCalendarAdditionStore(unit),
    complaints: new SqlComplaintStore(unit),
    meetings: new SqlMeetingStore(unit),
    secrets: new SqlSecretStore(unit),
    idempotency: new SqlIdempotencyStore(unit),
    jobRuns: new SqlJobRunStore(unit),
    reminders: new SqlReminderStore(unit),
    absences: new SqlAbsenceStore(unit),
    unattended: new SqlUnattendedStore(unit),
    reviewReminders: new SqlReviewReminderStore(unit),
    digests: new SqlDigestStore(unit),
    bulletins: new SqlBulletinStore(unit),
    watermarks: new SqlWatermarkStore(unit),
  };
}
