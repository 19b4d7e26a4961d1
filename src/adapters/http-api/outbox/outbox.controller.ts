import { Get, Query } from '@nestjs/common';
import { type z } from 'zod';
import { ReadOutbox } from '../../../application/outbox/read-outbox.js';
import { type OutboxLine, outboxStates } from '../../../application/ports/outbox-read-model.js';
import { troubles } from '../../../application/ports/outbox-store.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { object, oneOf } from '../input/fields.js';
import { limit } from '../input/limit.js';
import { granted } from '../problem/refused.js';

const listing = object({ state: oneOf(outboxStates).nullable().default(null), trouble: oneOf(troubles).nullable().default(null), limit });

@CouncilResource('outbox')
export class OutboxController {
  constructor(private readonly readOutbox: ReadOutbox) {}

  @Get()
  async list(
    @FromCaller() { actor, council }: Caller,
    @Query({ schema: listing }) asked: z.output<typeof listing>,
  ): Promise<{ readonly items: readonly OutboxLine[] }> {
    return { items: granted(await this.readOutbox.run(actor, { council: council.slug, ...asked })) };
  }
}
