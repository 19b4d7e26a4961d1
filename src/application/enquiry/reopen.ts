import { decideReopen, type Reopening } from '../../domain/enquiry/decide/reopen.js';
import { reopened } from '../outbox/letters/reopened.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const reopen: Verb<Reopening> = {
  act: 'enquiry.reopen',
  ready: asGiven,
  decide: decideReopen,
  letters: reopened,
};
