import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { acknowledge } from '../../../application/enquiry/acknowledge.js';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, id, object, text, whole } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most, telling } from './telling.js';

const afterMeeting = object({ meeting: id, workingDays: whole(0, 60) });

/**
 * A timescale for the answer: exactly one of `promisedOn` and `afterMeeting` (so many of the council's working days after
 * a meeting it has entered; 0: the meeting's own day), or it is refused: one-timescale. `reason`: needed to renew one.
 */
const acknowledgement = telling({
  promisedOn: civilDate.exactOptional(),
  afterMeeting: afterMeeting.exactOptional(),
  reason: text(most.reason).exactOptional(),
});

@CouncilResource('enquiries/:reference/acknowledgements')
export class AcknowledgementsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: acknowledgement }) { at, ...command }: z.output<typeof acknowledgement>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(acknowledge, { ...asked, at, command })));
  }
}
