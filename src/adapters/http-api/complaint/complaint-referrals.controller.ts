import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnComplaint } from '../../../application/complaint/act-on-complaint.js';
import { referComplaint } from '../../../application/complaint/refer.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ComplaintDoneView, complaintDoneView } from './complaint-done.view.js';
import { type ComplaintRequest, FromComplaintPath } from './complaint-path.js';
import { referral } from './complaint.input.js';

/** Another body’s from now on: its reference is kept, and nothing else. */
@CouncilResource('complaints/:reference/referrals')
export class ComplaintReferralsController {
  constructor(private readonly acting: ActOnComplaint) {}

  @Post()
  async create(
    @FromComplaintPath() asked: ComplaintRequest,
    @Body({ schema: referral }) { at, ...command }: z.output<typeof referral>,
  ): Promise<ComplaintDoneView> {
    return complaintDoneView(granted(await this.acting.run(referComplaint, { ...asked, at, command })));
  }
}
