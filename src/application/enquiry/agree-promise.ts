import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { decideAgreePromise } from '../../domain/enquiry/decide/agree-promise.js';
import { promiseAgreed } from '../outbox/letters/promise-agreed.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const agreePromise: Verb<{ readonly until: CivilDate; readonly reason: string }> = {
  act: 'enquiry.agree-promise',
  ready: asGiven,
  decide: (state, doing, command, { council }) => decideAgreePromise(state, doing, command, council.zone),
  letters: promiseAgreed,
};
