import { type Provider, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { ActController } from './acts/act.controller.js';
import { ActPage } from './acts/act-page.js';
import { ComplaintActController } from './complaints/complaint-act.controller.js';
import { ComplaintMailController } from './complaints/complaint-mail.controller.js';
import { ComplaintController, ComplaintsController } from './complaints/complaints.controller.js';
import { RaiseComplaintController } from './complaints/raise.controller.js';
import { DigestController } from './digest/digest.controller.js';
import { DigestsController } from './digest/digests.controller.js';
import { EditionController } from './digest/edition.controller.js';
import { AwayController, EndAbsenceController, UnattendedOfficeController } from './away/away.controller.js';
import { AwayPage } from './away/away-page.js';
import { BulletinController } from './bulletin/bulletin.controller.js';
import { BulletinItemsController } from './bulletin/bulletin-items.controller.js';
import { BulletinPage } from './bulletin/bulletin-page.js';
import { EnquiryController } from './enquiry/enquiry.controller.js';
import { MailFileController } from './enquiry/mail-file.controller.js';
import { PageFilter } from './errors/page-filter.js';
import { ListController } from './list/list.controller.js';
import { LogController } from './log/log.controller.js';
import { MeetingActionsController } from './meetings/meeting-actions.controller.js';
import { MeetingNoticeController } from './meetings/meeting-notice.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { MoveMeetingController } from './meetings/move-meeting.controller.js';
import { MessageController, MessageFileController } from './needs-attention/message.controller.js';
import { MessagePage } from './needs-attention/message-page.js';
import { NeedsAttentionController, UndeliveredController } from './needs-attention/needs-attention.controller.js';
import { NeedsAttentionPage } from './needs-attention/needs-attention-page.js';
import { isAsset, isPage } from './page-path.js';
import { ReportsController } from './report/reports.controller.js';
import { crossSiteProtection, securityHeaders } from './security.js';
import { useTemplates } from './templates.js';
import { CouncilsController } from './visit/councils.controller.js';
import { VisitGuard } from './visit/visit-guard.js';

/** A page a line; `enquiries/new` and `complaints/new` go before what their last word could be the reference of. */
const controllers: Type[] = [
  ...[ListController, CouncilsController, LogController, EnquiryController, MailFileController, ActController],
  ...[MeetingsController, MoveMeetingController, MeetingNoticeController, MeetingActionsController],
  ReportsController,
  ...[ComplaintsController, RaiseComplaintController, ComplaintController, ComplaintMailController, ComplaintActController],
  ...[DigestsController, DigestController, EditionController],
  ...[NeedsAttentionController, UndeliveredController, MessageController, MessageFileController],
  ...[BulletinController, BulletinItemsController],
  ...[AwayController, UnattendedOfficeController, EndAbsenceController],
];

/** After the filter of the API, so that it is asked first: it hands on what is no page. */
const providers: Provider[] = [VisitGuard, ActPage, AwayPage, BulletinPage, MessagePage, NeedsAttentionPage, PageFilter, { provide: APP_FILTER, useExisting: PageFilter }];

export const web = { controllers, providers };

export interface WebSettings {
  /** The folder that holds templates and node_modules. */
  readonly root: string;
  /** The folder of the built stylesheet. */
  readonly assets: string;
  /** Every page says that nothing here is real. */
  readonly isDemo: boolean;
  /** What links begin with, as people reach the service. */
  readonly address: URL;
}

/** Before the application is initialised: headers, forms, templates, and the stylesheet. */
export function prepareWeb(app: NestExpressApplication, { root, assets, address, isDemo }: WebSettings): void {
  app.useSecurityHeaders(securityHeaders(address));
  app.enableCsrfProtection(crossSiteProtection(address));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (isPage(request.path) && !isAsset(request.path)) response.set('Cache-Control', 'no-store');
    next();
  });
  const isForm = ({ headers, path = '' }: { headers: Request['headers']; path?: string }): boolean =>
    isPage(path) && (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  app.useBodyParser('urlencoded', { extended: false, limit: '1mb', parameterLimit: 200, type: (request) => isForm(request) });
  useTemplates(app, root, assets).addGlobal('isDemo', isDemo);
}
