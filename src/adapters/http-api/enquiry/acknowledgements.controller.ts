import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { acknowledge } from '../../../application/enquiry/acknowledge.js';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most, telling } from './telling.js';

const acknowledgement = telling({ promisedOn: civilDate, reason: text(most.reason).exactOptional() });

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
