import { type ComplaintFact } from '../../domain/complaint/fact.js';
import { complaintReference } from '../../domain/complaint/reference.js';
import { type Council } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { complaintRaised } from '../outbox/letters/complaint.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type StoredComplaint } from '../ports/complaint-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { complaintFile } from './complaint-file.js';
import { complaintLetterFile } from './complaint-letter-file.js';

export interface KeepingSupport {
  readonly post: Post;
  readonly chance: Chance;
  /** What the addresses of pages begin with; null: not known. */
  readonly pages: string | null;
}

/** A new complaint with its first fact, and the word of it to who raised and who handles it. */
export async function keepComplaint(
  stores: Stores,
  { post, chance, pages }: KeepingSupport,
  { council, active }: { readonly council: Council; readonly active: readonly Person[] },
  fact: ComplaintFact,
): Promise<StoredComplaint> {
  const reference = complaintReference(council.referencePrefix, chance.token());
  const stored = await stores.complaints.open({ id: chance.id(), reference }, fact);
  const file = complaintFile(council, stored, active);
  await post.queue(stores, complaintRaised(await complaintLetterFile(stores, file, pages), fact));
  return stored;
}
