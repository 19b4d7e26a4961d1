import { type ComplaintClosing, decideCloseComplaint } from '../../domain/complaint/decide/close.js';
import { ok } from '../../domain/result.js';
import { type ComplaintVerb } from './act-on-complaint.js';

export const closeComplaint: ComplaintVerb<ComplaintClosing> = {
  name: 'close',
  ready: (command) => ok(command),
  decide: decideCloseComplaint,
  letters: () => [],
};
