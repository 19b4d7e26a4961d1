import { decideAnswer } from '../../domain/enquiry/decide/answer.js';
import { type Telling } from '../../domain/enquiry/fact.js';
import { toMembers } from '../outbox/letters/to-members.js';
import { signature, type Verb } from './act-on-enquiry.js';

export const answer: Verb<Telling & { readonly text: string }> = {
  act: 'enquiry.answer',
  decide: decideAnswer,
  letters: (file, fact, actor) => toMembers(file, fact, signature(actor, file.council)),
};
