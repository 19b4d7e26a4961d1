import { decideContact } from '../../domain/enquiry/decide/contact.js';
import { type ByReply, type Telling } from '../../domain/enquiry/fact.js';
import { toMembers } from '../outbox/letters/to-members.js';
import { asGiven, signature, type Verb } from './act-on-enquiry.js';

export const contact: Verb<Telling & ByReply & { readonly text: string }> = {
  act: 'enquiry.contact',
  isCarried: true,
  ready: asGiven,
  decide: decideContact,
  letters: (file, fact, actor) => toMembers(file, fact, signature(actor, file.council)),
};
