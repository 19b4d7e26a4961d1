import { type CouncilBook } from '../../application/ports/council-book.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';

/** The councils that the files of this installation describe. */
export class FileCouncilBook implements CouncilBook {
  private readonly slugs: ReadonlyMap<CouncilSlug, Council>;
  private readonly mailboxes: ReadonlyMap<string, Council>;

  constructor(private readonly councils: readonly Council[]) {
    this.slugs = new Map(councils.map((council) => [council.slug, council]));
    this.mailboxes = new Map(councils.map((council) => [council.mailbox, council]));
  }

  all(): readonly Council[] {
    return this.councils;
  }

  bySlug(slug: CouncilSlug): Council | null {
    return this.slugs.get(slug) ?? null;
  }

  byMailbox(mailbox: string): Council | null {
    return this.mailboxes.get(mailbox) ?? null;
  }
}
