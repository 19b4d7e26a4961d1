import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { receivePapers } from '../../../application/enquiry/agenda.js';
import { channels } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most } from '../enquiry/telling.js';
import { object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/** `at`: when they came. `text`: what they are; may be left out. Refused: agenda-item-stage, papers-before-item. */
const received = object({ channel: oneOf(channels), text: text(most.text).exactOptional(), at });

/** The papers of the item came. After their day they count once the clerk takes them. */
@CouncilResource('enquiries/:reference/agenda-items/papers')
export class ItemPapersController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: received }) { at, text: said = '', ...means }: z.output<typeof received>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(receivePapers, { ...asked, at, command: { ...means, text: said } })));
  }
}
