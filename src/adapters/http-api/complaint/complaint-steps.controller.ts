import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnComplaint } from '../../../application/complaint/act-on-complaint.js';
import { takeComplaintStep } from '../../../application/complaint/take-step.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ComplaintDoneView, complaintDoneView } from './complaint-done.view.js';
import { type ComplaintRequest, FromComplaintPath } from './complaint-path.js';
import { step } from './complaint.input.js';

/** A step of its way: an informal talk, a formal look, conciliation. */
@CouncilResource('complaints/:reference/steps')
export class ComplaintStepsController {
  constructor(private readonly acting: ActOnComplaint) {}

  @Post()
  async create(
    @FromComplaintPath() asked: ComplaintRequest,
    @Body({ schema: step }) { at, ...command }: z.output<typeof step>,
  ): Promise<ComplaintDoneView> {
    return complaintDoneView(granted(await this.acting.run(takeComplaintStep, { ...asked, at, command })));
  }
}
