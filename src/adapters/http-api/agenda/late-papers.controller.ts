import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { decidePapers } from '../../../application/enquiry/agenda.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most } from '../enquiry/telling.js';
import { object, text, truth } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/** `reason`: the member is told. Refused: agenda-item-stage. */
const decision = object({ taken: truth, reason: text(most.reason) });

/** The clerk takes papers that came late, or does not; nor where none have come by their day. */
@CouncilResource('enquiries/:reference/agenda-items/late-papers')
export class LatePapersController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: decision }) command: z.output<typeof decision>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(decidePapers, { ...asked, at: null, command })));
  }
}
