import { type StandingFact } from '../enquiry/fact.js';
import { type PersonId } from '../people/person.js';
import { type Obligation } from './obligation.js';

/** Of what is asked of a member: the member, and whoever asked. */
export function askedOf(member: PersonId, { by }: StandingFact): Pick<Obligation, 'owedBy' | 'owedTo'> {
  return { owedBy: member, owedTo: by.kind === 'person' ? [by.person] : [] };
}
