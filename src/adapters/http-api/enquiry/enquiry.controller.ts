import { Get, Req } from '@nestjs/common';
import { type Request } from 'express';
import { ReadEnquiry } from '../../../application/enquiry/read-enquiry.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type EnquiryView, enquiryView } from './enquiry.view.js';
import { referenceIn } from './reference.js';

@CouncilResource('enquiries/:reference')
export class EnquiryController {
  constructor(private readonly readEnquiry: ReadEnquiry) {}

  @Get()
  async read(@FromCaller() { actor, council }: Caller, @Req() request: Request): Promise<EnquiryView> {
    const detail = granted(await this.readEnquiry.run(actor, council, referenceIn(request)));
    return enquiryView(detail, council.slug);
  }
}
