import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { snooze } from '../../../application/enquiry/snooze.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most } from './telling.js';

const body = object({ until: civilDate, reason: text(most.reason) });

/** The caller's own reminders of the enquiry are quiet until a day. Refused: snooze-beyond-due, status-forbids. */
@CouncilResource('enquiries/:reference/snoozes')
export class SnoozesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: body }) command: z.output<typeof body>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(snooze, { ...asked, at: null, command })));
  }
}
