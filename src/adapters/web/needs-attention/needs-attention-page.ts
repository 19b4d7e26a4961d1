import { Inject, Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { type AttentionCursor, ReadNeedsAttention } from '../../../application/intake/read-needs-attention.js';
import { type Chance } from '../../../application/ports/chance.js';
import { granted } from '../errors/granted.js';
import { formView } from '../form/form.view.js';
import { type FieldFault } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { type Visit } from '../visit/visit.js';
import { needsAttentionView } from './needs-attention.view.js';

export interface Shown {
  readonly faults?: readonly FieldFault[];
  readonly done?: string;
  /** Where its lists begin; left out: at the start. */
  readonly after?: AttentionCursor | null;
}

/** Of each list. */
const linesOnAPage = 25;

@Injectable()
export class NeedsAttentionPage {
  constructor(
    private readonly reading: ReadNeedsAttention,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  async show(response: Response, visit: Visit, { faults = [], done = '', after = null }: Shown): Promise<void> {
    const { actor, council } = visit;
    const waiting = granted(await this.reading.run(actor, council.slug, { after, limit: linesOnAPage }), council.zone);
    response.render('pages/needs-attention.njk', needsAttentionView(visit, { waiting, form: formView({}, faults, this.chance.token(), null), done, isLater: after !== null }));
  }
}
