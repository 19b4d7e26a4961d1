import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnComplaint } from '../../../application/complaint/act-on-complaint.js';
import { closeComplaint } from '../../../application/complaint/close.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ComplaintDoneView, complaintDoneView } from './complaint-done.view.js';
import { type ComplaintRequest, FromComplaintPath } from './complaint-path.js';
import { closing } from './complaint.input.js';

/** Ends it: done, or withdrawn. */
@CouncilResource('complaints/:reference/closures')
export class ComplaintClosuresController {
  constructor(private readonly acting: ActOnComplaint) {}

  @Post()
  async create(
    @FromComplaintPath() asked: ComplaintRequest,
    @Body({ schema: closing }) { at, ...command }: z.output<typeof closing>,
  ): Promise<ComplaintDoneView> {
    return complaintDoneView(granted(await this.acting.run(closeComplaint, { ...asked, at, command })));
  }
}
