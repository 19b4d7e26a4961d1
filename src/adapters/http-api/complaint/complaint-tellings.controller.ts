import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnComplaint } from '../../../application/complaint/act-on-complaint.js';
import { tellOnComplaint } from '../../../application/complaint/tell.js';
import { type ComplaintTold } from '../../../domain/complaint/decide/tell.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ComplaintDoneView, complaintDoneView } from './complaint-done.view.js';
import { type ComplaintRequest, FromComplaintPath } from './complaint-path.js';
import { told } from './complaint.input.js';

/** Tells whoever raised it, or whom it is about: what the handler writes, and nothing else. */
@CouncilResource('complaints/:reference/tellings')
export class ComplaintTellingsController {
  constructor(private readonly acting: ActOnComplaint) {}

  @Post()
  async create(
    @FromComplaintPath() asked: ComplaintRequest,
    @Body({ schema: told }) { at, ...command }: z.output<typeof told>,
  ): Promise<ComplaintDoneView> {
    return complaintDoneView(granted(await this.acting.run(tellOnComplaint, { ...asked, at, command: commandOf(command) })));
  }
}

/** Whoever is named for the case is looked for among those whom it is about: nobody is none of them. */
function commandOf({ what, to, ...rest }: Omit<z.output<typeof told>, 'at'>): ComplaintTold {
  return what === 'case' ? { ...rest, what, to: to ?? '' } : { ...rest, what };
}
