import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type MailReader } from '../ports/mail-reader.js';
import { type SenderCheck } from '../ports/sender-check.js';
import { type ArrivedMessage, type MessageInHand } from './message-in-hand.js';
import { proveSender } from './prove-sender.js';

export interface Hands {
  readonly reader: MailReader;
  readonly senderCheck: SenderCheck;
  readonly fingerprint: Fingerprint;
  readonly clock: Clock;
  readonly chance: Chance;
}

/** Reads the message and says what identifies it and proves its sender, on the bytes in hand: no store is asked. */
export async function takeInHand({ reader, senderCheck, fingerprint, clock, chance }: Hands, arrived: ArrivedMessage): Promise<MessageInHand> {
  const read = await reader.read(arrived.raw);
  const proof = await proveSender(senderCheck, arrived, read.ok ? read.value : null);
  const contentHash = fingerprint.of(reader.withoutTrace(arrived.raw));
  const messageId = read.ok ? (read.value.messageId ?? '') : '';
  const dedupeKey = fingerprint.of(`${messageId}\n${contentHash}`);
  const takenInAt = clock.now();
  const { cameAt = takenInAt } = arrived;
  // A mailbox whose clock is ahead is not believed.
  const receivedAt = cameAt < takenInAt ? cameAt : takenInAt;
  return { ...arrived, id: chance.id(), receivedAt, takenInAt, contentHash, dedupeKey, read, proof };
}
