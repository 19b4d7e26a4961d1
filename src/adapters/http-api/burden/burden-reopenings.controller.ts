import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { reopenBurden } from '../../../application/enquiry/burden.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most } from '../enquiry/telling.js';
import { object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

const reopening = object({ reason: text(most.reason), at });

/** Opens the discussion of a burden again, where it was resolved. Refused: burden-stage. */
@CouncilResource('enquiries/:reference/burden-discussions/reopenings')
export class BurdenReopeningsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: reopening }) { at, ...command }: z.output<typeof reopening>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(reopenBurden, { ...asked, at, command })));
  }
}
