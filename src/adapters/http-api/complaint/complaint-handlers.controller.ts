import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnComplaint } from '../../../application/complaint/act-on-complaint.js';
import { nameComplaintHandlers } from '../../../application/complaint/name-handlers.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ComplaintDoneView, complaintDoneView } from './complaint-done.view.js';
import { type ComplaintRequest, FromComplaintPath } from './complaint-path.js';
import { naming } from './complaint.input.js';

/** Others handle it from now on, by the council’s decision. */
@CouncilResource('complaints/:reference/handlers')
export class ComplaintHandlersController {
  constructor(private readonly acting: ActOnComplaint) {}

  @Post()
  async create(
    @FromComplaintPath() asked: ComplaintRequest,
    @Body({ schema: naming }) { at, ...command }: z.output<typeof naming>,
  ): Promise<ComplaintDoneView> {
    return complaintDoneView(granted(await this.acting.run(nameComplaintHandlers, { ...asked, at, command })));
  }
}
