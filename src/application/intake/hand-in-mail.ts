import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type VerdictReason } from '../../domain/intake/verdict.js';
import { ok, type Result } from '../../domain/result.js';
import { type InboxReadModel } from '../ports/read-models.js';
import { type ArrivedMessage, type Received } from './message-in-hand.js';
import { type ReceiveMessage } from './receive-message.js';

/** `reason`: null where the message was taken before and only the first has one. */
export interface HandedIn {
  readonly key: string;
  readonly state: Received['state'];
  readonly reason: VerdictReason | null;
}

/** A message that somebody with a token brings: it goes the way of all mail, once they may bring it. */
export class HandInMail {
  constructor(
    private readonly receive: Pick<ReceiveMessage, 'run'>,
    private readonly inbox: InboxReadModel,
  ) {}

  async run(actor: Actor, message: ArrivedMessage): Promise<Result<HandedIn, NotAllowed>> {
    const council = message.council.slug;
    const allowed = may(actor, 'mail.hand-in', { council });
    if (!allowed.ok) return allowed;
    const { id: key, state } = await this.receive.run(message);
    const line = await this.inbox.byKey(council, key);
    return ok({ key, state, reason: line?.state === state ? line.reason : null });
  }
}
