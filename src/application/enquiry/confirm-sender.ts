import { decideConfirmSender } from '../../domain/enquiry/decide/confirm-sender.js';
import { type FactId } from '../../domain/enquiry/fact.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const confirmSender: Verb<{ readonly fact?: FactId; readonly text: string }> = {
  act: 'enquiry.confirm-sender',
  ready: asGiven,
  decide: decideConfirmSender,
  letters: () => [],
};
