import { type Chance } from '../ports/chance.js';
import { type MailWriter } from '../ports/mail-writer.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type Letter } from './letter.js';

/** Puts letters into the outbox, rendered and frozen, inside the unit of work that is their cause. */
export class Post {
  constructor(
    private readonly writer: MailWriter,
    private readonly chance: Chance,
  ) {}

  async queue(stores: Stores, letters: readonly Letter[]): Promise<void> {
    for (const letter of letters) {
      const { key, kind, enquiry, at } = letter;
      const mail = await this.writer.write(letter);
      await stores.outbox.queue({ id: this.chance.id(), key, kind, enquiry, mail, queuedAt: at });
    }
  }
}
