import { Body, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { z } from 'zod';
import { DecideMessage, type MessageDecision } from '../../../application/intake/decide-message.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { complaintRaisedView } from '../complaint/complaint-raised.view.js';
import { found } from '../complaint/complaint.input.js';
import { CouncilResource } from '../council-resource.js';
import { line, object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { most } from '../enquiry/telling.js';
import { messageIn } from './message-path.js';

const someMembers = `a list of 1 to ${most.members} members, by id or by address`;
const kinds = 'log-as-new with members, append-to with reference and from, complaint with by and about, or not-an-enquiry';

/** What a person says that a message is. Refused: no-such-message, message-placed, message-gone, words-of-the-office, no-such-person, no-enquiry-to-join, not-a-member-of-it; of a complaint what raising one is. */
const decision = z.discriminatedUnion(
  'kind',
  [
    object({ kind: z.literal('log-as-new'), members: z.array(line(most.named), { error: someMembers }).min(1, { error: someMembers }).max(most.members, { error: someMembers }) }),
    object({ kind: z.literal('append-to'), reference: line(40), from: line(most.named) }),
    object({ kind: z.literal('complaint'), by: line(most.named), ...found }),
    object({ kind: z.literal('not-an-enquiry') }),
  ],
  { error: kinds },
);

/** Decides a message that waits in needs attention; what a screen took for automatic can be decided too. */
@CouncilResource('inbox/:message/decisions')
export class MessageDecisionsController {
  constructor(private readonly deciding: DecideMessage) {}

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Req() request: Request,
    @Body({ schema: decision }) asked: z.output<typeof decision>,
  ) {
    const { complaint, ...decided } = granted(await this.deciding.run({ ...caller, key, message: messageIn(request), decision: commandOf(asked) }));
    return { ...decided, ...(complaint !== undefined && { complaint: complaintRaisedView(complaint) }) };
  }
}

function commandOf(asked: z.output<typeof decision>): MessageDecision {
  return asked.kind === 'complaint' ? { ...asked, handlers: asked.handlers ?? [] } : asked;
}
