import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { contact } from '../../../application/enquiry/contact.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { telling } from './telling.js';

const message = telling({});

@CouncilResource('enquiries/:reference/contacts')
export class ContactsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: message }) { at, ...command }: z.output<typeof message>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(contact, { ...asked, at, command })));
  }
}
