import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { DecideUndelivered, undeliveredDecisions } from '../../../application/outbox/decide-undelivered.js';
import { refusalWords } from '../errors/refusal-words.js';
import { formKey } from '../form/once-and-seen.js';
import { type FormBody } from '../form/reading.js';
import { choice } from '../form/texts.js';
import { readableKey } from '../readable-key.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { NeedsAttentionPage } from './needs-attention-page.js';
import { attentionAfter } from './needs-attention.query.js';

/** What waits for a person: messages that nobody has placed, and mail that did not arrive. */
@CouncilPage('needs-attention')
export class NeedsAttentionController {
  constructor(private readonly page: NeedsAttentionPage) {}

  @Get()
  async list(@FromVisit() visit: Visit, @Query() asked: Record<string, unknown>, @Res() response: Response): Promise<void> {
    await this.page.show(response, visit, { after: attentionAfter(asked), done: typeof asked.done === 'string' ? asked.done : '' });
  }
}

const decisionIn = choice('decision', undeliveredDecisions, 'Select what is to become of the mail');

/** A mail that did not arrive is sent again, or somebody has taken care of it. */
@CouncilPage('needs-attention/mails/:mail')
export class UndeliveredController {
  constructor(
    private readonly page: NeedsAttentionPage,
    private readonly deciding: DecideUndelivered,
  ) {}

  @Post()
  async decide(@FromVisit() visit: Visit, @Param('mail') mail: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const decision = decisionIn(body);
    if (!decision.ok) return this.page.show(response.status(422), visit, { faults: decision.refusal.map(({ message }) => whole(message)) });
    const done = await this.deciding.run({ actor, council, key, mail: readableKey(mail), decision: decision.value });
    if (done.ok) return response.redirect(303, `${base}/needs-attention?done=${decision.value}`);
    await this.page.show(response.status(422), visit, { faults: [whole(refusalWords(done.refusal, council.zone).message)] });
  }
}

function whole(message: string) {
  return { field: '', input: '', message };
}
