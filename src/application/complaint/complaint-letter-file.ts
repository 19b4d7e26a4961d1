import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type ComplaintLetterFile } from '../outbox/letters/complaint.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type ComplaintFile, peopleIn } from './complaint-file.js';

/** `pages`: what the addresses of pages begin with, without a slash at the end; null: not known. */
export async function complaintLetterFile(stores: Stores, file: ComplaintFile, pages: string | null): Promise<ComplaintLetterFile> {
  const [people, loopMark] = await Promise.all([stores.people.byIds(peopleIn(file)), loopMarkOf(stores)]);
  const page = pages === null ? null : `${pages}/complaints/${file.stored.reference}`;
  return { ...file, people: new Map(people.map((person) => [person.id, person])), loopMark, page };
}
