import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { request } from '../../../application/enquiry/request.js';
import { CouncilResource } from '../council-resource.js';
import { id } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { telling } from './telling.js';

/** `of`: the member who is asked, by id; left out: the enquiry's only one. Refused: not-a-member-of-it. */
const question = telling({ of: id.exactOptional() });

/** What an officer asks of a member (houghton-regis/10.5): a request, which stops no clock of the office's. */
@CouncilResource('enquiries/:reference/requests')
export class RequestsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: question }) { at, ...command }: z.output<typeof question>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(request, { ...asked, at, command }), { member: 'of' }));
  }
}
