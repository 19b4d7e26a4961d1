import { type EntitySchema } from 'typeorm';
import { absence, unattendedOffice } from './absence.js';
import { bankHoliday, bankHolidaySource } from './bank-holidays.js';
import { bulletinItem, bulletinMail, bulletinMailItem } from './bulletin.js';
import { calendarAddition } from './calendar.js';
import { type Engine } from './columns.js';
import { complaint, complaintEntry, complaintMail, complaintWords } from './complaint.js';
import { calendarVersion, council, councilSecret, protocolVersion } from './council.js';
import { enquiry, enquiryMember, obligation, timelineEntry, timelineWords } from './enquiry.js';
import { idempotencyKey, imapWatermark, inboxMessage, inboxRaw, outboxMessage } from './mail.js';
import { installationState } from './installation.js';
import { digest, digestRelease, jobRun, reminder } from './jobs.js';
import { meeting } from './meeting.js';
import { account, apiToken, person, session, signInLink } from './people.js';
import { reviewReminder } from './review.js';

/** Every table, as the migrations must leave it: a test compares the two on both engines. */
export function entitiesOn(engine: Engine): EntitySchema[] {
  return [
    ...[installationState, bankHoliday, bankHolidaySource, calendarAddition],
    ...[council, councilSecret, protocolVersion, calendarVersion],
    ...[account, session, signInLink, person, apiToken],
    ...[enquiry, enquiryMember, timelineEntry, timelineWords, obligation],
    ...[complaint, complaintEntry, complaintWords, complaintMail(engine)],
    ...[meeting, absence, unattendedOffice, jobRun, reminder, digest, digestRelease],
    reviewReminder,
    ...[bulletinItem, bulletinMail, bulletinMailItem],
    ...[inboxMessage, inboxRaw(engine), outboxMessage(engine), idempotencyKey, imapWatermark],
  ];
}
