import { type Person, runsTheOffice } from '../people/person.js';
import { type ReadMail } from './mail.js';
import { type NominatedToday } from './thread.js';
import { type Verdict } from './verdict.js';

/**
 * What a message that a person seems to have written is: a new enquiry, mail on an enquiry, or for a person to say.
 * A pointer to an enquiry never suffices: reply-all hands the token to every councillor, and restored
 * backups use numbers again. Only a party's mail is appended; anybody else's waits, unanswered. Numbers run in
 * sequence, so that anybody can guess one: by the number alone only mail is appended whose sender is proven. `several`: it
 * answers a mail about several enquiries, so it is none that is new, and which it is on nobody can tell but a person.
 */
export function judge(mail: ReadMail, sender: Person | null, nominee: NominatedToday | 'several' | null, senderProven: boolean): Verdict {
  if (mail.fromHeaders > 1 || mail.from.length > 1) return { state: 'needs-attention', reason: 'several-senders' };
  if (mail.from.length === 0) return { state: 'needs-attention', reason: 'no-sender' };
  if (sender === null) return { state: 'needs-attention', reason: 'stranger' };
  if (nominee !== null && nominee !== 'several') return onEnquiry(sender, nominee, senderProven);
  if (sender.kind === 'officer') return { state: 'needs-attention', reason: 'officer-mail' };
  if (nominee === 'several') return { state: 'needs-attention', reason: 'about-several' };
  return { state: 'enquiry', reason: 'from-a-member', member: sender.id };
}

function onEnquiry(sender: Person, nominee: NominatedToday, senderProven: boolean): Verdict {
  if (sender.kind === 'member' && nominee.members.includes(sender.id)) {
    if (nominee.by === 'reference' && !senderProven) return { state: 'needs-attention', reason: 'number-alone' };
    return { state: 'appended', reason: 'from-a-party', enquiry: nominee.enquiry, from: sender.id };
  }
  const isOfficerOfIt = sender.kind === 'officer' && (runsTheOffice(sender) || [nominee.assignedTo, nominee.standsIn].includes(sender.id));
  if (!isOfficerOfIt) return { state: 'needs-attention', reason: 'not-a-party' };
  if (!senderProven) return { state: 'needs-attention', reason: 'officer-not-verified' };
  // A number in a subject is no reply: only what our own mail gave away shows which enquiry is meant.
  if (nominee.by === 'reference') return { state: 'needs-attention', reason: 'officer-mail' };
  return { state: 'appended', reason: 'officer-acted', enquiry: nominee.enquiry, from: sender.id };
}
