import { Get, Query, Render } from '@nestjs/common';
import { ListEnquiries } from '../../../application/enquiry/list-enquiries.js';
import { ClerksMail } from '../../../application/outbox/clerks-mail.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { granted } from '../errors/granted.js';
import { listQuery } from './list.query.js';
import { listView } from './list.view.js';

const linesOnAPage = 25;

@CouncilPage('')
export class ListController {
  constructor(
    private readonly listing: ListEnquiries,
    private readonly clerksMail: ClerksMail,
  ) {}

  @Get()
  @Render('pages/list.njk')
  async list(@FromVisit() visit: Visit, @Query() asked: Record<string, unknown>) {
    const query = listQuery(asked);
    const { actor, council } = visit;
    const page = granted(await this.listing.run({ actor, council, ...query, limit: linesOnAPage }), council.zone);
    const notReached = await this.clerksMail.notReached(actor, council.slug);
    return listView(visit, query, { ...page, notReached }, typeof asked.done === 'string' ? asked.done : '');
  }
}
