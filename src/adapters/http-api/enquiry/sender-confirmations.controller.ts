import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { confirmSender } from '../../../application/enquiry/confirm-sender.js';
import { CouncilResource } from '../council-resource.js';
import { id, object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { at, most } from './telling.js';

const body = object({ fact: id.exactOptional(), text: text(most.text), at });

/** Somebody asked the councillor whether they wrote it: `fact` left out, the receipt; `text` says how they were asked. Refused: no-such-fact, status-forbids. */
@CouncilResource('enquiries/:reference/sender-confirmations')
export class SenderConfirmationsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: body }) { at, ...command }: z.output<typeof body>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(confirmSender, { ...asked, at, command })));
  }
}
