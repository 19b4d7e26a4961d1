import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { reply } from '../../../application/enquiry/reply.js';
import { channels } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { id, object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { at, most } from './telling.js';

/** `from`: the member, by id; left out: the enquiry's only one. Refused: not-a-member-of-it. */
const answered = object({ from: id.exactOptional(), channel: oneOf(channels), text: text(most.text), at });

/** What a member answered to a request by another way than mail to the council's address, which comes in by itself. */
@CouncilResource('enquiries/:reference/replies')
export class RepliesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: answered }) { at, ...command }: z.output<typeof answered>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(reply, { ...asked, at, command }), { member: 'from' }));
  }
}
