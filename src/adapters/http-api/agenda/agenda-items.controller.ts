import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { requestItem } from '../../../application/enquiry/agenda.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most } from '../enquiry/telling.js';
import { id, object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/**
 * `meeting`: one that has not begun. `of`: the member who asks, by id; left out: the enquiry's only one. `text`: what the
 * item is about. Refused: no-such-rule, no-such-meeting, item-for-held-meeting, agenda-item-stage, not-a-member-of-it.
 */
const asking = object({ meeting: id, of: id.exactOptional(), text: text(most.text), at });

/** A member asks for an item on an agenda (ware/2.3.5-agenda): its papers are wanted a week before the meeting. */
@CouncilResource('enquiries/:reference/agenda-items')
export class AgendaItemsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: asking }) { at, ...command }: z.output<typeof asking>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(requestItem, { ...asked, at, command }), { member: 'of', meeting: 'meeting' }));
  }
}
