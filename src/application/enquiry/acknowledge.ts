import { type Acknowledgement, decideAcknowledge } from '../../domain/enquiry/decide/acknowledge.js';
import { toMembers } from '../outbox/letters/to-members.js';
import { signature, type Verb } from './act-on-enquiry.js';

export const acknowledge: Verb<Acknowledgement> = {
  act: 'enquiry.acknowledge',
  decide: (state, doing, command, council) => decideAcknowledge(state, doing, command, council.zone),
  letters: (file, fact, actor) => toMembers(file, fact, signature(actor, file.council)),
};
