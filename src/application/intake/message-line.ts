import { type Council, type CouncilSlug } from '../../domain/council/council.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type MessageInHand, type Received } from './message-in-hand.js';
import { type PlaceMessages } from './place-messages.js';

interface Waiting {
  readonly message: MessageInHand;
  readonly placed: (received: Received) => void;
  readonly failed: (error: unknown) => void;
}

/** How many messages share one unit of work at most: bounds how long other work waits for its turn. */
const mostTogether = 32;

/**
 * Messages of one council that arrive while others are being placed wait, and are then placed together: one unit of
 * work, one commit, none answered before it. Where that fails, each is placed alone: one must not cost the others.
 */
export class MessageLine {
  private readonly waiting = new Map<CouncilSlug, Waiting[]>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly placing: PlaceMessages,
  ) {}

  place(message: MessageInHand): Promise<Received> {
    return new Promise((placed, failed) => {
      const one = { message, placed, failed };
      const line = this.waiting.get(message.council.slug);
      if (line === undefined) void this.workThrough(message.council, [one]);
      else line.push(one);
    });
  }

  private async workThrough(council: Council, line: Waiting[]): Promise<void> {
    this.waiting.set(council.slug, line);
    while (line.length > 0) await this.placeTogether(council, line.splice(0, mostTogether));
    this.waiting.delete(council.slug);
  }

  private async placeTogether(council: Council, together: readonly Waiting[]): Promise<void> {
    try {
      const messages = together.map(({ message }) => message);
      const received = await this.unitOfWork.run(council.slug, (stores) => this.placing.run(stores, council, messages));
      for (const [index, { placed, failed }] of together.entries()) {
        const one = received[index];
        if (one === undefined) failed(new Error('A message was placed without an outcome.'));
        else placed(one);
      }
    } catch (error) {
      if (together.length === 1) together[0]?.failed(error);
      else for (const one of together) await this.placeTogether(council, [one]);
    }
  }
}
