import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { answer } from '../../../application/enquiry/answer.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { telling } from './telling.js';

const response = telling({});

@CouncilResource('enquiries/:reference/responses')
export class ResponsesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: response }) { at, ...command }: z.output<typeof response>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(answer, { ...asked, at, command })));
  }
}
