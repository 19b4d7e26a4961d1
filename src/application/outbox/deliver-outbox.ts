import { epochOf, type Instant, instantOfEpoch } from '../../domain/calendar/instant.js';
import { type Clock } from '../ports/clock.js';
import { type Log } from '../ports/log.js';
import { type Delivery, type MailTransport } from '../ports/mail-transport.js';
import { type ClaimedMail, type OutboxQueue } from '../ports/outbox-store.js';
import { nextTry } from './retry-schedule.js';

const mostAtOnce = 20;

/**
 * Claims what is due, sends it, marks it. A crash between the server's acceptance and our mark lets the claim
 * lapse, and the same bytes go again: the one thing that can happen twice.
 */
export class DeliverOutbox {
  constructor(
    private readonly queue: OutboxQueue,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly log: Log,
    /** Longer than any one send may take. */
    private readonly leaseSeconds: number,
  ) {}

  /** How many mails were tried; 0 means that nothing was due. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const leaseUntil = instantOfEpoch(epochOf(now) + this.leaseSeconds * 1000);
    const claimed = await this.queue.claim(now, leaseUntil, mostAtOnce);
    await Promise.all(claimed.map((mail) => this.deliver(mail)));
    return claimed.length;
  }

  private async deliver(mail: ClaimedMail): Promise<void> {
    const delivery = await this.transport.send(mail);
    await this.mark(mail, delivery, this.clock.now());
  }

  private async mark(mail: ClaimedMail, delivery: Delivery, now: Instant): Promise<void> {
    if (delivery.outcome === 'sent') return this.queue.markSent(mail, now, delivery.answer);
    const again = delivery.outcome === 'later' ? nextTry(mail.queuedAt, mail.attempts + 1, now) : null;
    this.log.warn('outbox.not-sent', { council: mail.council, mail: mail.id, outcome: delivery.outcome });
    if (again === null) return this.queue.giveUp(mail, now, delivery.answer);
    return this.queue.tryAgain(mail, again, delivery.answer);
  }
}
