import { Get, Query } from '@nestjs/common';
import { type z } from 'zod';
import { ReadNeedsAttention } from '../../../application/intake/read-needs-attention.js';
import { type OutboxLine } from '../../../application/ports/outbox-read-model.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { attentionCursor, attentionCursorText } from '../input/cursor.js';
import { object } from '../input/fields.js';
import { limit } from '../input/limit.js';
import { granted } from '../problem/refused.js';
import { type InboxView, inboxView } from './inbox.view.js';

interface NeedsAttentionView {
  readonly count: number;
  readonly messages: InboxView['items'];
  readonly undelivered: readonly OutboxLine[];
  readonly next: string | null;
}

const listing = object({ cursor: attentionCursor.nullable().default(null), limit });

/** What waits for a person: `messages` to be placed, and mail of ours that was given up or came back; `limit` of each. `count` is of all pages. */
@CouncilResource('needs-attention')
export class NeedsAttentionController {
  constructor(private readonly reading: ReadNeedsAttention) {}

  @Get()
  async read(
    @FromCaller() { actor, council }: Caller,
    @Query({ schema: listing }) { cursor: after, limit }: z.output<typeof listing>,
  ): Promise<NeedsAttentionView> {
    const { messages, next, ...rest } = granted(await this.reading.run(actor, council.slug, { after, limit }));
    return { ...rest, messages: inboxView(council.slug, messages).items, next: next === null ? null : attentionCursorText(next) };
  }
}
