import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { raiseBurden } from '../../../application/enquiry/burden.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most } from '../enquiry/telling.js';
import { object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { hours } from './hours.js';

/** `reason`: why it is more than the office can give. `text`: what would take the hours. Refused: burden-stage. */
const raising = object({ hours, reason: text(most.reason), text: text(most.text) });

/** Raises that an enquiry is a burden (houghton-regis/10.3): the office's own matter until it is explained to the member. */
@CouncilResource('enquiries/:reference/burden-discussions')
export class BurdenDiscussionsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: raising }) command: z.output<typeof raising>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(raiseBurden, { ...asked, at: null, command })));
  }
}
