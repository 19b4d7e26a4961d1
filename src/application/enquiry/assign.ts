import { decideAssign } from '../../domain/enquiry/decide/assign.js';
import { type PersonId } from '../../domain/people/person.js';
import { assigned } from '../outbox/letters/assigned.js';
import { type Verb } from './act-on-enquiry.js';

export const assign: Verb<{ readonly officer: PersonId }> = {
  act: 'enquiry.assign',
  async check(stores, { officer }) {
    const [person] = await stores.people.byIds([officer]);
    const mayHandle = person?.kind === 'officer' && person.active;
    return mayHandle ? null : { code: 'no-such-person', person: officer, wanted: 'officer' };
  },
  decide: (state, doing, { officer }) => decideAssign(state, doing, officer),
  letters: assigned,
};
