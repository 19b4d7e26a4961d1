import { Get } from '@nestjs/common';
import { ReadNeedsAttention } from '../../../application/intake/read-needs-attention.js';
import { type OutboxLine } from '../../../application/ports/outbox-read-model.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type InboxView, inboxView } from './inbox.view.js';

interface NeedsAttentionView {
  readonly count: number;
  readonly messages: InboxView['items'];
  readonly undelivered: readonly OutboxLine[];
}

/** What waits for a person: `messages` to be placed, and mail of ours that was given up or came back. A hundred of each at most; `count` has all. */
@CouncilResource('needs-attention')
export class NeedsAttentionController {
  constructor(private readonly reading: ReadNeedsAttention) {}

  @Get()
  async read(@FromCaller() { actor, council }: Caller): Promise<NeedsAttentionView> {
    const { messages, ...rest } = granted(await this.reading.run(actor, council.slug));
    return { ...rest, messages: inboxView(council.slug, messages).items };
  }
}
