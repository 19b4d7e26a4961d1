import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { estimate } from '../../../application/enquiry/estimate.js';
import { hours } from '../burden/hours.js';
import { CouncilResource } from '../council-resource.js';
import { object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most } from './telling.js';

/** `text`: what would take the hours. */
const estimated = object({ hours, text: text(most.text) });

/** Hours that an answer would take: for the office alone. No member is shown it. */
@CouncilResource('enquiries/:reference/estimates')
export class EstimatesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: estimated }) command: z.output<typeof estimated>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(estimate, { ...asked, at: null, command })));
  }
}
