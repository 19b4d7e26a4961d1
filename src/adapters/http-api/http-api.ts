import { type Provider, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { AbsenceEndsController, AbsencesController, PersonAbsencesController } from './absence/absences.controller.js';
import { UnattendedController, UnattendedEndsController } from './absence/unattended.controller.js';
import { AgendaItemsController } from './agenda/agenda-items.controller.js';
import { ItemPapersController } from './agenda/item-papers.controller.js';
import { ItemWithdrawalsController } from './agenda/item-withdrawals.controller.js';
import { LatePapersController } from './agenda/late-papers.controller.js';
import { AppointmentsController } from './appointment/appointments.controller.js';
import { BulletinController } from './bulletin/bulletin.controller.js';
import { BulletinItemsController, BulletinSendingsController, BulletinWithdrawalsController } from './bulletin/bulletin-items.controller.js';
import { BurdenDiscussionsController } from './burden/burden-discussions.controller.js';
import { BurdenExplanationsController } from './burden/burden-explanations.controller.js';
import { BurdenMeetingsController } from './burden/burden-meetings.controller.js';
import { BurdenOutcomesController } from './burden/burden-outcomes.controller.js';
import { BurdenReopeningsController } from './burden/burden-reopenings.controller.js';
import { CalendarChangesController, CalendarPreviewsController } from './calendar/calendar-changes.controller.js';
import { ComplaintClosuresController } from './complaint/complaint-closures.controller.js';
import { ComplaintHandlersController } from './complaint/complaint-handlers.controller.js';
import { ComplaintMailController } from './complaint/complaint-mail.controller.js';
import { ComplaintNotesController } from './complaint/complaint-notes.controller.js';
import { ComplaintReferralsController } from './complaint/complaint-referrals.controller.js';
import { ComplaintStepsController } from './complaint/complaint-steps.controller.js';
import { ComplaintTellingsController } from './complaint/complaint-tellings.controller.js';
import { ComplaintController } from './complaint/complaint.controller.js';
import { ComplaintsController } from './complaint/complaints.controller.js';
import { BodiesController, PoliciesController, RefusalGroundsController } from './council/other-ends.controller.js';
import { TakingsOutController } from './complaint/takings-out.controller.js';
import { AcknowledgementsController } from './enquiry/acknowledgements.controller.js';
import { AssignmentsController } from './enquiry/assignments.controller.js';
import { ClosuresController } from './enquiry/closures.controller.js';
import { ContactsController } from './enquiry/contacts.controller.js';
import { ContentiousFlagsController, ContentiousLiftingsController } from './enquiry/contentious-flags.controller.js';
import { CorrectionsController } from './enquiry/corrections.controller.js';
import { EnquiriesController } from './enquiry/enquiries.controller.js';
import { EnquiryController } from './enquiry/enquiry.controller.js';
import { EstimatesController } from './enquiry/estimates.controller.js';
import { HandOversController } from './enquiry/hand-overs.controller.js';
import { JoiningsController } from './enquiry/joinings.controller.js';
import { NotesController } from './enquiry/notes.controller.js';
import { PassOnsController } from './enquiry/pass-ons.controller.js';
import { SenderConfirmationsController } from './enquiry/sender-confirmations.controller.js';
import { PromiseAgreementsController } from './enquiry/promise-agreements.controller.js';
import { ReopeningsController } from './enquiry/reopenings.controller.js';
import { RepliesController } from './enquiry/replies.controller.js';
import { RequestsController } from './enquiry/requests.controller.js';
import { ResponsesController } from './enquiry/responses.controller.js';
import { ClarificationsController, ClarificationsReceivedController } from './information/clarifications.controller.js';
import { ConversionsController } from './information/conversions.controller.js';
import { ExtensionsController } from './information/extensions.controller.js';
import { FeesController, FeesNoticesController } from './information/fees.controller.js';
import { DigestEditionsController } from './digest/digest-editions.controller.js';
import { DigestFiguresController } from './digest/digest-figures.controller.js';
import { DigestsController } from './digest/digests.controller.js';
import { SnoozesController } from './enquiry/snoozes.controller.js';
import { EnquiryMailController } from './intake/enquiry-mail.controller.js';
import { InboxController } from './intake/inbox.controller.js';
import { InboxMessageController } from './intake/inbox-message.controller.js';
import { NeedsAttentionController } from './intake/needs-attention.controller.js';
import { MailBodies } from './intake/mail-bodies.js';
import { MailController } from './intake/mail.controller.js';
import { MessageDecisionsController } from './intake/message-decisions.controller.js';
import { MeetingActionsController } from './meeting/meeting-actions.controller.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { MeetingMovesController } from './meeting/meeting-moves.controller.js';
import { MeetingNoticesController } from './meeting/meeting-notices.controller.js';
import { MeetingsController } from './meeting/meetings.controller.js';
import { CopiesController } from './notice/copies.controller.js';
import { GroupReportsController } from './notice/group-reports.controller.js';
import { NoticesController } from './notice/notices.controller.js';
import { MailDecisionsController } from './outbox/mail-decisions.controller.js';
import { OutboxController } from './outbox/outbox.controller.js';
import { PeopleController } from './people/people.controller.js';
import { ProblemFilter } from './problem/problem-filter.js';
import { ProtocolVersionsController } from './protocol/protocol-versions.controller.js';
import { ReportFilesController } from './report/report-files.controller.js';
import { ReportsController } from './report/reports.controller.js';
import { ReportRequestsController } from './report-request/report-requests.controller.js';

/** One resource a line. The composition adds the use cases and the two ports of ports.ts. */
const controllers: Type[] = [
  EnquiriesController,
  EnquiryController,
  AssignmentsController,
  AcknowledgementsController,
  ContactsController,
  ResponsesController,
  CorrectionsController,
  ClosuresController,
  ReopeningsController,
  HandOversController,
  JoiningsController,
  PromiseAgreementsController,
  RequestsController,
  RepliesController,
  EstimatesController,
  NotesController,
  SnoozesController,
  ContentiousFlagsController,
  ContentiousLiftingsController,
  PassOnsController,
  SenderConfirmationsController,
  BurdenDiscussionsController,
  BurdenExplanationsController,
  BurdenMeetingsController,
  BurdenOutcomesController,
  BurdenReopeningsController,
  ConversionsController,
  ClarificationsController,
  ClarificationsReceivedController,
  FeesNoticesController,
  FeesController,
  ExtensionsController,
  AppointmentsController,
  NoticesController,
  GroupReportsController,
  CopiesController,
  ReportRequestsController,
  ComplaintsController,
  ComplaintController,
  TakingsOutController,
  ComplaintMailController,
  ComplaintClosuresController,
  ComplaintHandlersController,
  ComplaintNotesController,
  ComplaintReferralsController,
  ComplaintStepsController,
  ComplaintTellingsController,
  MeetingsController,
  MeetingController,
  MeetingMovesController,
  MeetingNoticesController,
  MeetingActionsController,
  AgendaItemsController,
  ItemPapersController,
  LatePapersController,
  ItemWithdrawalsController,
  InboxController,
  InboxMessageController,
  NeedsAttentionController,
  EnquiryMailController,
  MailController,
  MessageDecisionsController,
  OutboxController,
  MailDecisionsController,
  PeopleController,
  AbsencesController,
  PersonAbsencesController,
  AbsenceEndsController,
  UnattendedController,
  UnattendedEndsController,
  BodiesController,
  PoliciesController,
  RefusalGroundsController,
  ReportsController,
  ReportFilesController,
  ProtocolVersionsController,
  DigestsController,
  DigestFiguresController,
  DigestEditionsController,
  BulletinController,
  BulletinItemsController,
  BulletinWithdrawalsController,
  BulletinSendingsController,
  CalendarChangesController,
  CalendarPreviewsController,
];

/** Global as well: bad JSON, a body too large and an unknown route never reach a controller. */
const providers: Provider[] = [ProblemFilter, MailBodies, { provide: APP_FILTER, useExisting: ProblemFilter }];

export const httpApi = { controllers, providers };

/** Before the application is initialised: the sizes of a body and of a message, and that no answer is kept on its way. */
export function prepareHttpApi(app: NestExpressApplication, mostMailBytes?: number): void {
  if (mostMailBytes !== undefined) app.get(MailBodies).limitTo(mostMailBytes);
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.useBodyParser('json', { limit: '1mb' });
}
