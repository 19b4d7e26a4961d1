import { Get, Param, Query, Render } from '@nestjs/common';
import { ReadEnquiry } from '../../../application/enquiry/read-enquiry.js';
import { granted } from '../errors/granted.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { enquiryView } from './enquiry.view.js';
import { readableReference } from './readable-reference.js';

@CouncilPage('enquiries/:reference')
export class EnquiryController {
  constructor(private readonly reading: ReadEnquiry) {}

  @Get()
  @Render('pages/enquiry.njk')
  async show(@FromVisit() visit: Visit, @Param('reference') reference: string, @Query('done') done: unknown) {
    const { actor, council } = visit;
    const detail = granted(await this.reading.run(actor, council, readableReference(reference)), council.zone);
    return enquiryView(visit, detail, typeof done === 'string' ? done : '');
  }
}
