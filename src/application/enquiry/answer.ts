import { type Answer, decideAnswer } from '../../domain/enquiry/decide/answer.js';
import { toMembers } from '../outbox/letters/to-members.js';
import { asGiven, signature, type Verb } from './act-on-enquiry.js';

export const answer: Verb<Answer> = {
  act: 'enquiry.answer',
  isCarried: true,
  ready: asGiven,
  decide: (state, doing, command, { council }) =>
    decideAnswer(state, doing, command, { bodies: council.bodies, grounds: council.protocol.refusalGrounds }),
  letters: (file, fact, actor) => toMembers(file, fact, signature(actor, file.council)),
};
