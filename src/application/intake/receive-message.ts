import { type Log } from '../ports/log.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { apartFor, lettersInConfidence, recordWithoutContent } from './mail-on-complaint.js';
import { type ArrivedMessage, type MessageInHand, type Received, recordOf, takenBefore } from './message-in-hand.js';
import { type MessageLine } from './message-line.js';
import { type Hands, takeInHand } from './take-in-hand.js';

/**
 * One use case for all doors. Reading is done on the bytes in hand, outside; one unit of work then holds the raw
 * message, the verdict, its effect and the receipt. If that fails, another one keeps the raw message in needs
 * attention. If that fails too it throws, and the door must not accept the message.
 */
export class ReceiveMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly line: MessageLine,
    private readonly hands: Hands,
    private readonly log: Log,
  ) {}

  async run(arrived: ArrivedMessage): Promise<Received> {
    const inHand = await takeInHand(this.hands, arrived);
    try {
      const received = await this.line.place(inHand);
      // Nothing is rejected as it comes but what is in confidence: not even the log says that there is such mail.
      if (received.state !== 'rejected') this.log.info('intake.placed', { council: arrived.council.slug, message: received.id, state: received.state, senderProof: inHand.proof });
      return received;
    } catch (error) {
      this.log.error('intake.failed', error, { council: arrived.council.slug, message: inHand.id });
      return this.keepForAPerson(inHand, error);
    }
  }

  private async keepForAPerson(inHand: MessageInHand, error: unknown): Promise<Received> {
    const apart = await this.isOnComplaint(inHand);
    return this.unitOfWork.run(inHand.council.slug, async (stores) => {
      if (await takenBefore(stores, inHand)) return { id: inHand.id, state: 'duplicate' };
      const { firstWith } = await stores.inbox.known(inHand.council.mailbox, [inHand.dedupeKey], []);
      const first = firstWith.get(inHand.dedupeKey);
      if (first !== undefined) return { id: first, state: 'duplicate' };
      const detail = error instanceof Error ? error.name : 'unknown failure';
      const record = apart ? recordWithoutContent(inHand) : recordOf(inHand);
      await stores.inbox.add({ ...record, state: 'needs-attention', reason: 'could-not-be-processed', detail }, apart ? null : inHand.raw);
      return { id: inHand.id, state: 'needs-attention' };
    });
  }

  /** In a unit of work of its own: it goes by what the message says, which may be what fails, and must not cost the message. */
  private async isOnComplaint(inHand: MessageInHand): Promise<boolean> {
    try {
      return await this.unitOfWork.run(inHand.council.slug, async (stores) => (await apartFor(stores, inHand, await lettersInConfidence(stores, [inHand]))) !== null);
    } catch (error) {
      this.log.error('intake.not-looked-up', error, { council: inHand.council.slug, message: inHand.id });
      return false;
    }
  }
}
