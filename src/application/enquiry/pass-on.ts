import { decidePassOn } from '../../domain/enquiry/decide/pass-on.js';
import { type PersonId } from '../../domain/people/person.js';
import { assigned } from '../outbox/letters/assigned.js';
import { type Verb } from './act-on-enquiry.js';
import { officerNamed } from './named-people.js';

export const passOn: Verb<{ readonly officer: PersonId; readonly text: string }> = {
  act: 'enquiry.pass-on',
  ready: (command, { stores }) => officerNamed(stores, command),
  decide: decidePassOn,
  letters: assigned,
};
