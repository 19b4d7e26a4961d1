import { CouncilsAndPeople1764000000001 } from './1764000000001-councils-and-people.js';
import { Enquiries1764000000002 } from './1764000000002-enquiries.js';
import { MailAndActs1764000000003 } from './1764000000003-mail-and-acts.js';
import { AppendOnlyTimeline1764000000004 } from './1764000000004-append-only-timeline.js';
import { SignInAndJobs1764000000005 } from './1764000000005-sign-in-and-jobs.js';
import { InstallationState1764000000006 } from './1764000000006-installation-state.js';
import { BankHolidays1764000000007 } from './1764000000007-bank-holidays.js';
import { CalendarChanges1764000000008 } from './1764000000008-calendar-changes.js';
import { DiscussionsAndMeetings1764000000009 } from './1764000000009-discussions-and-meetings.js';
import { AttachmentLabels1764000000010 } from './1764000000010-attachment-labels.js';
import { ImapWatermark1764000000011 } from './1764000000011-imap-watermark.js';
import { MailOfAnEnquiry1764000000012 } from './1764000000012-mail-of-an-enquiry.js';
import { StandingOfMembers1764000000013 } from './1764000000013-standing-of-members.js';
import { AgendaPapers1764000000014 } from './1764000000014-agenda-papers.js';
import { Complaints1764000000017 } from './1764000000017-complaints.js';
import { ReviewReminders1764000000018 } from './1764000000018-review-reminders.js';
import { Reminders1764000000020 } from './1764000000020-reminders.js';
import { DigestsAndReleases1764000000022 } from './1764000000022-digests-and-releases.js';
import { UndeliveredMail1764000000024 } from './1764000000024-undelivered-mail.js';
import { ContentiousMatters1764000000025 } from './1764000000025-contentious-matters.js';
import { Bulletins1764000000026 } from './1764000000026-bulletins.js';
import { TakenOut1764000000027 } from './1764000000027-taken-out.js';
import { DaysOfOfficers1764000000028 } from './1764000000028-days-of-officers.js';
import { MailInDoubt1764000000030 } from './1764000000030-mail-in-doubt.js';
import { OutboxLookups1764000000031 } from './1764000000031-outbox-lookups.js';

/** In order. Added to, never changed: councils have run them. */
export const migrations = [
  CouncilsAndPeople1764000000001,
  Enquiries1764000000002,
  MailAndActs1764000000003,
  AppendOnlyTimeline1764000000004,
  SignInAndJobs1764000000005,
  InstallationState1764000000006,
  BankHolidays1764000000007,
  CalendarChanges1764000000008,
  DiscussionsAndMeetings1764000000009,
  AttachmentLabels1764000000010,
  ImapWatermark1764000000011,
  MailOfAnEnquiry1764000000012,
  StandingOfMembers1764000000013,
  AgendaPapers1764000000014,
  Complaints1764000000017,
  ReviewReminders1764000000018,
  Reminders1764000000020,
  DigestsAndReleases1764000000022,
  UndeliveredMail1764000000024,
  ContentiousMatters1764000000025,
  Bulletins1764000000026,
  TakenOut1764000000027,
  DaysOfOfficers1764000000028,
  MailInDoubt1764000000030,
  OutboxLookups1764000000031,
];
