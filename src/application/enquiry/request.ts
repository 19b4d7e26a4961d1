import { decideRequest, type MemberRequest } from '../../domain/enquiry/decide/request.js';
import { requested } from '../outbox/letters/requested.js';
import { asGiven, signature, type Verb } from './act-on-enquiry.js';

/** An officer asks a member of the enquiry for something (houghton-regis/10.5). A report is asked for by another act. */
export const request: Verb<Omit<MemberRequest, 'report'>> = {
  act: 'enquiry.request',
  ready: asGiven,
  decide: (state, doing, command, { council }) => decideRequest(state, doing, command, council.zone),
  letters: (file, fact, actor) => requested(file, fact, signature(actor, file.council)),
};
