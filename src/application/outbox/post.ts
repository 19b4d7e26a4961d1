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
    if (letters.length === 0) return;
    const written = await stores.outbox.meanwhile(this.writer.write(letters));
    if (written.length !== letters.length) throw new Error(`${letters.length} letters were written as ${written.length} mails.`);
    for (const [index, mail] of written.entries()) {
      const letter = letters[index];
      if (letter === undefined) continue;
      const { key, kind, enquiry, at, goodUntil = null } = letter;
      stores.outbox.queue({ id: this.chance.id(), key, kind, enquiry, mail, queuedAt: at, goodUntil });
    }
  }
}
