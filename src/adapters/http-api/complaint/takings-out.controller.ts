import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { TakeOut } from '../../../application/complaint/take-out.js';
import { CouncilResource } from '../council-resource.js';
import { actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { object } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { complaintRaisedView } from './complaint-raised.view.js';
import { found } from './complaint.input.js';

const complaint = object(found);

/** The enquiry is a complaint: it is taken out, and put to whoever handles it. Refused: asked-by-several, others-joined-here, law-owes-answer, others-split-from-it, taken-out, complaint-by-its-subject, complaint-needs-handler. */
@CouncilResource('enquiries/:reference/complaints')
export class TakingsOutController {
  constructor(private readonly taking: TakeOut) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: complaint }) { handlers, ...command }: z.output<typeof complaint>) {
    const done = granted(await this.taking.run({ ...asked, at: null, command: { ...command, handlers: handlers ?? [] } }));
    return { ...actDoneView(done), complaint: complaintRaisedView(done.complaint) };
  }
}
