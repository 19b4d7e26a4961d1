import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { withdrawItem } from '../../../application/enquiry/agenda.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most } from '../enquiry/telling.js';
import { object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/** Refused: agenda-item-stage. */
const withdrawal = object({ reason: text(most.reason) });

/** The member no longer asks for the item; the enquiry goes on. */
@CouncilResource('enquiries/:reference/agenda-items/withdrawals')
export class ItemWithdrawalsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: withdrawal }) command: z.output<typeof withdrawal>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(withdrawItem, { ...asked, at: null, command })));
  }
}
