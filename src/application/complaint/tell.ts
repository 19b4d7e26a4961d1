import { type ComplaintTold, decideTell } from '../../domain/complaint/decide/tell.js';
import { ok } from '../../domain/result.js';
import { complaintTold } from '../outbox/letters/complaint.js';
import { type ComplaintVerb } from './act-on-complaint.js';

export const tellOnComplaint: ComplaintVerb<ComplaintTold> = {
  name: 'tell',
  ready: (command) => ok(command),
  decide: (state, doing, told, { policies }) => decideTell(state, doing, told, policies),
  letters: complaintTold,
};
