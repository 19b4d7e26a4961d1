import { Get, Render } from '@nestjs/common';
import { ReadNeedsAttention } from '../../../application/intake/read-needs-attention.js';
import { granted } from '../errors/granted.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { needsAttentionView } from './needs-attention.view.js';

/** What waits for a person: messages that nobody has placed, and mail that did not arrive. */
@CouncilPage('needs-attention')
export class NeedsAttentionController {
  constructor(private readonly reading: ReadNeedsAttention) {}

  @Get()
  @Render('pages/needs-attention.njk')
  async list(@FromVisit() visit: Visit) {
    const { actor, council } = visit;
    return needsAttentionView(visit, granted(await this.reading.run(actor, council.slug), council.zone));
  }
}
