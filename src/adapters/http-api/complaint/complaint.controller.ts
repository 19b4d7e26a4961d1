import { Get, Req } from '@nestjs/common';
import { type Request } from 'express';
import { ReadComplaint } from '../../../application/complaint/read-complaint.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { complaintIn } from './complaint-path.js';
import { type ComplaintView, complaintView } from './complaint.view.js';

@CouncilResource('complaints/:reference')
export class ComplaintController {
  constructor(private readonly reading: ReadComplaint) {}

  @Get()
  async read(@FromCaller() { actor, council }: Caller, @Req() request: Request): Promise<ComplaintView> {
    return complaintView(granted(await this.reading.run(actor, council, complaintIn(request))));
  }
}
