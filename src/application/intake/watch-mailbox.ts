import { type CouncilSlug } from '../../domain/council/council.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type ImapMark, type Watermark } from '../ports/watermark-store.js';

/** What a door that fetches from a mailbox asks of us, apart from keeping messages. */
export class WatchMailbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How far a folder was dealt with; null: nothing of it yet. */
  reached(council: CouncilSlug, folder: string): Promise<Watermark | null> {
    return this.unitOfWork.run(council, ({ watermarks }) => watermarks.find(folder));
  }

  /** Which of these addresses are those of people who act for the council now. */
  async registered(council: CouncilSlug, addresses: readonly string[]): Promise<ReadonlySet<string>> {
    if (addresses.length === 0) return new Set();
    const people = await this.unitOfWork.run(council, (stores) => stores.people.byEmails([...new Set(addresses)]));
    return new Set(people.filter(({ active }) => active).map(({ email }) => email));
  }

  /** Up to this message nothing more is to be looked at: so many were other people's mail and were left alone, unkept. */
  async passOver(council: CouncilSlug, mark: ImapMark, leftAlone: number): Promise<void> {
    await this.unitOfWork.run(council, ({ watermarks }) => watermarks.advance(mark, leftAlone));
  }
}
