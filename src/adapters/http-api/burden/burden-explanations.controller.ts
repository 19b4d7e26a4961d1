import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { explainBurden } from '../../../application/enquiry/burden.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most, telling } from '../enquiry/telling.js';
import { text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/** `narrower`: a narrower question that is proposed. GET of the enquiry holds a draft of both. Refused: burden-stage. */
const explanation = telling({ narrower: text(most.text) });

/** Tells the member of the burden in writing (great-aycliffe/7.13: the clerk does): from now on the member sees it. */
@CouncilResource('enquiries/:reference/burden-discussions/explanations')
export class BurdenExplanationsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: explanation }) { at, ...command }: z.output<typeof explanation>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(explainBurden, { ...asked, at, command })));
  }
}
