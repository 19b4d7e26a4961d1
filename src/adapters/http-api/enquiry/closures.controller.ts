import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { close } from '../../../application/enquiry/close.js';
import { closureOutcomes } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { at, most } from './telling.js';

const closure = object({ outcome: oneOf(closureOutcomes), reason: text(most.reason), at });

@CouncilResource('enquiries/:reference/closures')
export class ClosuresController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: closure }) { at, ...command }: z.output<typeof closure>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(close, { ...asked, at, command })));
  }
}
