import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type PersonId } from '../../../domain/people/person.js';

export type People = EnquiryDetail['people'];

export function nameOf(id: PersonId, people: People): string {
  return people.get(id)?.name ?? 'somebody no longer listed';
}
