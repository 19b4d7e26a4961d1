import { Get, Query } from '@nestjs/common';
import { type z } from 'zod';
import { ReadInbox } from '../../../application/intake/read-inbox.js';
import { inboxStates } from '../../../domain/intake/verdict.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { object, oneOf } from '../input/fields.js';
import { limit } from '../input/limit.js';
import { granted } from '../problem/refused.js';
import { type InboxView, inboxView } from './inbox.view.js';

const listing = object({ state: oneOf(inboxStates).nullable().default(null), limit });

@CouncilResource('inbox')
export class InboxController {
  constructor(private readonly readInbox: ReadInbox) {}

  @Get()
  async list(
    @FromCaller() { actor, council }: Caller,
    @Query({ schema: listing }) { state, limit }: z.output<typeof listing>,
  ): Promise<InboxView> {
    return inboxView(council.slug, granted(await this.readInbox.run(actor, council.slug, state, limit)));
  }
}
