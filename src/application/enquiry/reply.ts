import { decideReply, type MemberReply } from '../../domain/enquiry/decide/reply.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const reply: Verb<MemberReply> = { act: 'enquiry.reply', ready: asGiven, decide: decideReply, letters: () => [] };
