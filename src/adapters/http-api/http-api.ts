import { type Provider, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { CalendarChangesController, CalendarPreviewsController } from './calendar/calendar-changes.controller.js';
import { AcknowledgementsController } from './enquiry/acknowledgements.controller.js';
import { AssignmentsController } from './enquiry/assignments.controller.js';
import { ClosuresController } from './enquiry/closures.controller.js';
import { ContactsController } from './enquiry/contacts.controller.js';
import { CorrectionsController } from './enquiry/corrections.controller.js';
import { EnquiriesController } from './enquiry/enquiries.controller.js';
import { EnquiryController } from './enquiry/enquiry.controller.js';
import { ResponsesController } from './enquiry/responses.controller.js';
import { InboxController } from './intake/inbox.controller.js';
import { PeopleController } from './people/people.controller.js';
import { ProblemFilter } from './problem/problem-filter.js';

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
  InboxController,
  PeopleController,
  CalendarChangesController,
  CalendarPreviewsController,
];

/** Global as well: bad JSON, a body too large and an unknown route never reach a controller. */
const providers: Provider[] = [ProblemFilter, { provide: APP_FILTER, useExisting: ProblemFilter }];

export const httpApi = { controllers, providers };

/** Before the application is initialised: the size of a body, and that no answer is kept on its way. */
export function prepareHttpApi(app: NestExpressApplication): void {
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.useBodyParser('json', { limit: '1mb' });
}
