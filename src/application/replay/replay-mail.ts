import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { replayFigures } from '../../domain/replay/replay-figures.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type MovableClock } from '../ports/clock.js';
import { type Log } from '../ports/log.js';
import { type LeftOut, type OldMail, type OldMessage } from './old-mail.js';
import { type ReadReplay } from './read-replay.js';
import { type ReplayReport } from './replay-report.js';
import { type TakeOldMessage } from './take-old-message.js';

export type ReplayRefusal = NotAllowed | { readonly code: 'no-mail'; readonly leftOut: readonly LeftOut[] };

/** Lives through old mail again, each message at its own time, and says what the protocol would have said of it. */
export class ReplayMail {
  constructor(
    private readonly taking: TakeOldMessage,
    private readonly reading: ReadReplay,
    private readonly clock: MovableClock,
    private readonly log: Log,
  ) {}

  /** The mail in the order in which it came. */
  async run(actor: Actor, council: Council, { messages, leftOut }: OldMail): Promise<Result<ReplayReport, ReplayRefusal>> {
    const allowed = may(actor, 'mail.replay', { council: council.slug });
    if (!allowed.ok) return allowed;
    const [first, last] = [messages[0], messages.at(-1)];
    if (first === undefined || last === undefined) return refused({ code: 'no-mail', leftOut });
    const [missed, failed]: [LeftOut[], string[]] = [[...leftOut], []];
    for (const message of messages) {
      const because = await this.take(council, message, failed);
      if (because !== null) missed.push({ name: message.name, because });
    }
    const enquiries = await this.reading.lines(council, this.clock.now());
    return ok({
      ...{ from: first.cameAt, until: last.cameAt, leftOut: missed, failed, enquiries },
      messages: await this.reading.messages(council),
      figures: replayFigures(enquiries),
    });
  }

  /** Why it was left out; null: it was not. What fails is named, and the rest goes on. */
  private async take(council: Council, message: OldMessage, failed: string[]): Promise<LeftOut['because'] | null> {
    this.clock.moveTo(message.cameAt);
    const raw = await message.read();
    if (!raw.ok) return raw.refusal;
    try {
      if (!(await this.taking.run(council, raw.value))) failed.push(message.name);
    } catch (error) {
      this.log.error('replay.failed', error, { council: council.slug });
      failed.push(message.name);
    }
    return null;
  }
}
