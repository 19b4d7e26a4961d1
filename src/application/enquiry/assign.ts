import { decideAssign } from '../../domain/enquiry/decide/assign.js';
import { type PersonId } from '../../domain/people/person.js';
import { assigned } from '../outbox/letters/assigned.js';
import { type Verb } from './act-on-enquiry.js';
import { officerNamed } from './named-people.js';

export const assign: Verb<{ readonly officer: PersonId }> = {
  act: 'enquiry.assign',
  ready: (command, { stores }) => officerNamed(stores, command),
  decide: (state, doing, { officer }) => decideAssign(state, doing, officer),
  letters: assigned,
};
