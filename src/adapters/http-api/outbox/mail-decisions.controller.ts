import { Body, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type z } from 'zod';
import { DecideUndelivered, type UndeliveredDecided, undeliveredDecisions } from '../../../application/outbox/decide-undelivered.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { object, oneOf } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { mailIn } from './mail-path.js';

/** Refused: no-such-mail, mail-not-in-trouble, word-of-trouble, mail-out-of-time, nobody-at-address. */
const decision = object({ decision: oneOf(undeliveredDecisions) });

/** Decides what becomes of a mail that was given up or came back. */
@CouncilResource('outbox/:mail/decisions')
export class MailDecisionsController {
  constructor(private readonly deciding: DecideUndelivered) {}

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Req() request: Request,
    @Body({ schema: decision }) asked: z.output<typeof decision>,
  ): Promise<UndeliveredDecided> {
    return granted(await this.deciding.run({ ...caller, key, mail: mailIn(request), ...asked }));
  }
}
