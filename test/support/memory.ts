import { type Stores, type UnitOfWork } from '../../src/application/ports/unit-of-work.js';
import { type Persistence } from '../../src/adapters/persistence/persistence.js';
import { type CouncilSlug } from '../../src/domain/council/council.js';
import { MemoryAbsenceReadModel, MemoryAbsenceStore, MemoryUnattendedStore } from './memory-absences.js';
import { MemoryBankHolidayStore } from './memory-bank-holidays.js';
import { MemoryBulletinReadModel, MemoryBulletinStore } from './memory-bulletins.js';
import { MemoryCalendarAdditionReadModel, MemoryCalendarAdditionStore } from './memory-calendar-additions.js';
import { MemoryComplaintReadModel, MemoryComplaintStore } from './memory-complaints.js';
import { MemoryDigestReadModel, MemoryDigestStore } from './memory-digests.js';
import { MemoryEnquiryStore } from './memory-enquiries.js';
import { MemoryJobRunStore, MemoryReminderStore } from './memory-jobs.js';
import { MemoryInboxStore, MemoryOutboxQueue, MemoryOutboxStore } from './memory-mail.js';
import { MemoryMeetingReadModel, MemoryMeetingStore } from './memory-meetings.js';
import { MemoryMailSwitch } from './memory-mail-switch.js';
import { MemoryIdempotencyStore, MemoryPeopleStore, MemorySecretStore, MemoryVersions } from './memory-people.js';
import { MemoryAccessReadModel, MemoryEnquiryReadModel, MemoryInboxReadModel, MemoryOutboxReadModel, MemoryPeopleReadModel } from './memory-read.js';
import { MemoryReportReadModel } from './memory-reports.js';
import { MemoryReviewReminderStore } from './memory-review-reminders.js';
import { type CouncilRows, MemoryRows } from './memory-rows.js';
import { MemoryWatermarkStore } from './memory-watermarks.js';

/** Every port that the database serves, in memory: passes the same contracts as both engines. */
export function memoryPersistence(): Persistence {
  const rows = new MemoryRows();
  return {
    unitOfWork: new MemoryUnitOfWork(rows),
    outboxQueue: new MemoryOutboxQueue(rows),
    enquiries: new MemoryEnquiryReadModel(rows),
    inbox: new MemoryInboxReadModel(rows),
    outbox: new MemoryOutboxReadModel(rows),
    access: new MemoryAccessReadModel(rows),
    people: new MemoryPeopleReadModel(rows),
    calendarAdditions: new MemoryCalendarAdditionReadModel(rows),
    complaints: new MemoryComplaintReadModel(rows),
    meetings: new MemoryMeetingReadModel(rows),
    absences: new MemoryAbsenceReadModel(rows),
    reports: new MemoryReportReadModel(rows),
    digests: new MemoryDigestReadModel(rows),
    bulletins: new MemoryBulletinReadModel(rows),
    mailSwitch: new MemoryMailSwitch(rows),
    bankHolidayStore: new MemoryBankHolidayStore(),
    vitals: [],
  };
}

class MemoryUnitOfWork implements UnitOfWork {
  constructor(private readonly rows: MemoryRows) {}

  run<Outcome>(council: CouncilSlug, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> {
    return this.rows.inTurn((draft) => work(storesOn(this.rows, draft(council))));
  }
}

function storesOn(all: MemoryRows, rows: CouncilRows): Stores {
  const everywhere = (): readonly CouncilRows[] => [rows, ...all.all().map(([, others]) => others)];
  const tokenTaken = (token: string): boolean =>
    everywhere().some(({ enquiries }) => [...enquiries.values()].some(({ stored }) => stored.threadToken === token));
  const hashTaken = (hash: string): boolean =>
    everywhere().some(({ tokens }) => [...tokens.values()].some((token) => token.hash === hash));
  return {
    enquiries: new MemoryEnquiryStore(rows, tokenTaken),
    inbox: new MemoryInboxStore(rows),
    outbox: new MemoryOutboxStore(rows),
    people: new MemoryPeopleStore(rows, hashTaken),
    versions: { protocols: new MemoryVersions(rows.protocols), calendars: new MemoryVersions(rows.calendars) },
    calendarAdditions: new MemoryCalendarAdditionStore(rows),
    complaints: new MemoryComplaintStore(rows),
    meetings: new MemoryMeetingStore(rows),
    secrets: new MemorySecretStore(rows),
    idempotency: new MemoryIdempotencyStore(rows),
    jobRuns: new MemoryJobRunStore(rows),
    reminders: new MemoryReminderStore(rows),
    absences: new MemoryAbsenceStore(rows),
    unattended: new MemoryUnattendedStore(rows),
    reviewReminders: new MemoryReviewReminderStore(rows),
    digests: new MemoryDigestStore(rows),
    bulletins: new MemoryBulletinStore(rows),
    watermarks: new MemoryWatermarkStore(rows),
  };
}
