import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type InboxLine } from '../ports/read-models.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type MessageInHand, recordOf } from './message-in-hand.js';
import { type PlaceMessages } from './place-messages.js';
import { recipientsNamed } from './recipients-named.js';
import { CouldNotBePlaced, type Rehearsed, rehearse } from './rehearsal.js';
import { type Hands, takeInHand } from './take-in-hand.js';

/** A file that may hold a message. It is opened when its turn comes, so that one at a time is in memory. */
export interface MessageFile {
  readonly name: string;
  read(): Promise<Result<Uint8Array, 'unreadable' | 'too-large'>>;
}

/** What would become of it. `key`: null, for nothing is kept. `enquiry`: the reference that it has or would get. */
export type JudgedFile = Omit<InboxLine, 'key' | 'senderStanding'> & { readonly key: null; readonly file: string };

interface Taken {
  readonly line: JudgedFile;
  /** null: there is nothing to place. */
  readonly inHand: MessageInHand | null;
}

/**
 * Takes files for mail that arrives now, in their order, and says what would become of each. They go through the very
 * use case that places mail, in a unit of work that is taken back: so the verdict is the one they would have, and
 * nothing is changed. Nobody vouches for a file, for any sender can be written into one.
 */
export class JudgeFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly placing: Pick<PlaceMessages, 'run'>,
    private readonly hands: Hands,
  ) {}

  async run(actor: Actor, council: Council, files: readonly MessageFile[]): Promise<Result<readonly JudgedFile[], NotAllowed>> {
    const allowed = may(actor, 'needs-attention.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const taken: Taken[] = [];
    for (const file of files) taken.push(await this.take(council, file));
    const became = await this.became(council, taken.flatMap(({ inHand }) => inHand ?? []));
    return ok(taken.map(({ line, inHand }) => ({ ...line, ...(inHand === null ? {} : became.get(inHand.id)) })));
  }

  private async take(council: Council, file: MessageFile): Promise<Taken> {
    const read = await file.read();
    if (!read.ok) return { line: this.notTaken(file, read.refusal), inHand: null };
    const message = await takeInHand(this.hands, { council, raw: read.value, envelope: { returnPath: null, recipients: [], broughtBy: { kind: 'nobody' } } });
    const inHand = { ...message, envelope: { ...message.envelope, recipients: recipientsNamed(message.read.ok ? message.read.value : null, council) } };
    const { messageId, receivedAt, from, subject, bytes, attachments, senderVerified } = recordOf(inHand);
    const known = { key: null, file: file.name, messageId, receivedAt, from, subject, bytes, attachments, senderVerified, enquiry: null } as const;
    // The bytes are let go of: what is to be judged was read from them.
    return { line: { ...known, state: 'needs-attention', reason: 'could-not-be-processed' }, inHand: { ...inHand, raw: new Uint8Array(0) } };
  }

  private notTaken({ name }: MessageFile, reason: 'unreadable' | 'too-large'): JudgedFile {
    const nothing = { key: null, messageId: null, from: '', subject: '', bytes: 0, attachments: [], senderVerified: false, enquiry: null } as const;
    const state = reason === 'too-large' ? 'rejected' : 'needs-attention';
    return { ...nothing, file: name, receivedAt: this.hands.clock.now(), state, reason };
  }

  /** What fails is left out, and the rest is judged again without it: it would wait for a person, as could not be processed. */
  private async became(council: Council, messages: readonly MessageInHand[]): Promise<ReadonlyMap<string, Rehearsed>> {
    try {
      return await rehearse(this.unitOfWork, this.placing, council, messages);
    } catch (error) {
      if (!(error instanceof CouldNotBePlaced)) throw error;
      return this.became(council, messages.filter(({ id }) => id !== error.message));
    }
  }
}
