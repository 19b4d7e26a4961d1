import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { assign } from '../../../application/enquiry/assign.js';
import { CouncilResource } from '../council-resource.js';
import { id, object } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { at } from './telling.js';

const assignment = object({ officer: id, at });

@CouncilResource('enquiries/:reference/assignments')
export class AssignmentsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: assignment }) { at, ...command }: z.output<typeof assignment>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(assign, { ...asked, at, command })));
  }
}
