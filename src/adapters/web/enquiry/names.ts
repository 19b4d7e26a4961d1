import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type ActorRef } from '../../../domain/access/actor.js';
import { type PersonId } from '../../../domain/people/person.js';

export type People = EnquiryDetail['people'];

export function nameOf(id: PersonId, people: People): string {
  return people.get(id)?.name ?? 'somebody no longer listed';
}

export function whoWords(by: ActorRef, people: People): string {
  if (by.kind === 'person') return nameOf(by.person, people);
  return by.kind === 'service' ? 'the service, automatically' : 'the command line';
}
