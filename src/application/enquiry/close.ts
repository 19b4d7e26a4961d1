import { decideClose } from '../../domain/enquiry/decide/close.js';
import { type ClosureOutcome } from '../../domain/enquiry/fact.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const close: Verb<{ readonly outcome: ClosureOutcome; readonly reason: string }> = {
  act: 'enquiry.close',
  ready: asGiven,
  decide: (state, doing, command, { file }) => decideClose(state, doing, command, file.information),
  letters: () => [],
};
