import { epochOf, type Instant, instantOfEpoch } from '../../domain/calendar/instant.js';
import { type Clock } from '../ports/clock.js';
import { type Log } from '../ports/log.js';
import { type Delivery, type MailTransport } from '../ports/mail-transport.js';
import { type ClaimedMail, type OutboxQueue } from '../ports/outbox-store.js';
import { type RetryHours } from './retry-hours.js';
import { clerkToldFrom, nextTry } from './retry-schedule.js';

/** In one run: mail that comes in has the database to itself in between. */
const mostInOneRun = 25;

/**
 * Claims a mail that is due, sends it, marks it; then the next. One after the other, so that a crash between the
 * server's acceptance and our mark leaves one mail in doubt and no more: its claim lapses, and the same bytes go again.
 */
export class DeliverOutbox {
  private ending = false;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly queue: OutboxQueue,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly hours: RetryHours,
    /** Longer than any one send may take. */
    private readonly leaseSeconds: number,
  ) {}

  /** How many mails were tried; 0 means that nothing was due. */
  run(): Promise<number> {
    const run = this.deliver();
    this.underWay = run.catch(() => undefined);
    return run;
  }

  /** Claims no more; settles when the mail in hand is sent and marked. */
  async stop(): Promise<void> {
    this.ending = true;
    await this.underWay;
  }

  private async deliver(): Promise<number> {
    for (let tried = 0; tried < mostInOneRun; tried += 1) {
      if (this.ending) return tried;
      const now = this.clock.now();
      const [mail] = await this.queue.claim(now, instantOfEpoch(epochOf(now) + this.leaseSeconds * 1000), 1);
      if (mail === undefined) return tried;
      await this.mark(mail, await this.transport.send(mail), this.clock.now());
    }
    return mostInOneRun;
  }

  private async mark(mail: ClaimedMail, delivery: Delivery, now: Instant): Promise<void> {
    if (delivery.outcome === 'sent') return this.queue.markSent(mail, now, delivery.answer);
    const again = delivery.outcome === 'later' ? nextTry(mail.queuedAt, mail.attempts + 1, now) : null;
    this.log.warn('outbox.not-sent', { council: mail.council, mail: mail.id, outcome: delivery.outcome, reason: codeIn(delivery.answer) });
    if (again === null) return this.queue.giveUp(mail, now, delivery.answer);
    return this.queue.tryAgain(mail, this.hours.from(mail, again), delivery.answer, clerkToldFrom(mail.queuedAt));
  }
}

/** Of a server's answer only its codes may stand in a log: its words can hold addresses (RFC 5321 §4.2, RFC 3463). */
function codeIn(answer: string): string {
  return /^\d{3}(?: \d\.\d{1,3}\.\d{1,3})?|\bE[A-Z]{4,}\b/.exec(answer)?.[0] ?? 'no code';
}
