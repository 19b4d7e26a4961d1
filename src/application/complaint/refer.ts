import { decideRefer, type Referral } from '../../domain/complaint/decide/refer.js';
import { ok } from '../../domain/result.js';
import { complaintReferred } from '../outbox/letters/complaint.js';
import { type ComplaintVerb } from './act-on-complaint.js';

export const referComplaint: ComplaintVerb<Referral> = {
  name: 'refer',
  removesWords: true,
  ready: (command) => ok(command),
  decide: decideRefer,
  letters: complaintReferred,
};
