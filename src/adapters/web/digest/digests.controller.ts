import { Get, Render } from '@nestjs/common';
import { ListDigests } from '../../../application/digest/list-digests.js';
import { PreviewDigest } from '../../../application/digest/preview-digest.js';
import { granted } from '../errors/granted.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { previewView } from './digest.view.js';
import { digestsView } from './digests.view.js';

/** All digests that were made, and the next as it would be: the clerk's. */
@CouncilPage('digests')
export class DigestsController {
  constructor(
    private readonly listing: ListDigests,
    private readonly previewing: PreviewDigest,
  ) {}

  @Get()
  @Render('pages/digests.njk')
  async list(@FromVisit() visit: Visit) {
    const { actor, council } = visit;
    return digestsView(visit, granted(await this.listing.run(actor, council), council.zone));
  }

  @Get('preview')
  @Render('pages/digest.njk')
  async preview(@FromVisit() visit: Visit) {
    const { actor, council } = visit;
    return previewView(visit, granted(await this.previewing.run(actor, council), council.zone));
  }
}
