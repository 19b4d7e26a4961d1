import { type Chance } from '../ports/chance.js';
import { type MailWriter } from '../ports/mail-writer.js';
import { type QueuedMail } from '../ports/outbox-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type Letter } from './letter.js';

/** Puts letters into the outbox, rendered and frozen, inside the unit of work that is their cause. */
export class Post {
  constructor(
    private readonly writer: MailWriter,
    private readonly chance: Chance,
  ) {}

  async queue(stores: Stores, letters: readonly Letter[]): Promise<void> {
    for (const mail of await this.render(letters)) stores.outbox.queue(mail);
  }

  /** Queues while `work` goes on: rendering keeps this process busy, storing keeps the database busy. */
  async queueBeside<Outcome>(stores: Stores, letters: readonly Letter[], work: Promise<Outcome>): Promise<Outcome> {
    const [rendered, done] = await Promise.allSettled([this.render(letters), work]);
    if (done.status === 'rejected') throw done.reason;
    if (rendered.status === 'rejected') throw rendered.reason;
    for (const mail of rendered.value) stores.outbox.queue(mail);
    return done.value;
  }

  private async render(letters: readonly Letter[]): Promise<readonly QueuedMail[]> {
    const mails: QueuedMail[] = [];
    for (const letter of letters) {
      const { key, kind, enquiry, at } = letter;
      mails.push({ id: this.chance.id(), key, kind, enquiry, mail: await this.writer.write(letter), queuedAt: at });
    }
    return mails;
  }
}
