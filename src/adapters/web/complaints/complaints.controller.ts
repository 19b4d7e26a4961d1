import { Get, Param, Query, Render } from '@nestjs/common';
import { ListComplaints } from '../../../application/complaint/list-complaints.js';
import { ReadComplaint } from '../../../application/complaint/read-complaint.js';
import { granted } from '../errors/granted.js';
import { readableReference } from '../enquiry/readable-reference.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { complaintsView, complaintView } from './complaint.view.js';

/** Those that the visitor handles: to everybody else the page is the same, and empty. */
@CouncilPage('complaints')
export class ComplaintsController {
  constructor(private readonly listing: ListComplaints) {}

  @Get()
  @Render('pages/complaints/list.njk')
  async list(@FromVisit() visit: Visit) {
    const { actor, council } = visit;
    return complaintsView(visit, granted(await this.listing.run(actor, council), council.zone));
  }
}

@CouncilPage('complaints/:reference')
export class ComplaintController {
  constructor(private readonly reading: ReadComplaint) {}

  @Get()
  @Render('pages/complaints/complaint.njk')
  async show(@FromVisit() visit: Visit, @Param('reference') reference: string, @Query('done') done: unknown) {
    const { actor, council } = visit;
    const detail = granted(await this.reading.run(actor, council, readableReference(reference)), council.zone);
    return complaintView(visit, detail, typeof done === 'string' ? done : '');
  }
}
