import { type EnquiryId } from '../enquiry/enquiry-id.js';
import { type PersonId } from '../people/person.js';

/** Every message ends in one of these, and people can see which and why. */
export type InboxState =
  'enquiry' | 'appended' | 'automatic' | 'bounce' | 'needs-attention' | 'duplicate' | 'rejected';
export const inboxStates: readonly InboxState[] = [
  'enquiry',
  'appended',
  'automatic',
  'bounce',
  'needs-attention',
  'duplicate',
  'rejected',
];

export type VerdictReason =
  | 'from-a-member'
  | 'from-a-party'
  | 'auto-submitted'
  | 'empty-return-path'
  | 'list-or-bulk'
  | 'own-loop'
  | 'delivery-report'
  | 'mail-server-notice'
  | 'feedback-report'
  | 'read-receipt'
  | 'calendar-reply'
  | 'auto-reply'
  | 'through-a-list'
  | 'too-large'
  | 'stranger'
  | 'several-senders'
  | 'no-sender'
  | 'officer-mail'
  | 'officer-acted'
  | 'officer-logged'
  | 'officer-not-verified'
  | 'reply-not-understood'
  | 'said-before'
  | 'not-an-enquiry'
  | 'in-confidence'
  | 'decided-by-a-person'
  | 'not-a-party'
  | 'number-alone'
  | 'about-several'
  | 'unreadable'
  | 'could-not-be-processed'
  | 'seen-before';

export type Verdict =
  | { readonly state: 'enquiry'; readonly reason: 'from-a-member'; readonly member: PersonId }
  | {
      readonly state: 'appended';
      readonly reason: 'from-a-party' | 'officer-acted';
      readonly enquiry: EnquiryId;
      readonly from: PersonId;
    }
  | { readonly state: 'automatic'; readonly reason: VerdictReason }
  | { readonly state: 'bounce'; readonly reason: VerdictReason }
  | { readonly state: 'needs-attention'; readonly reason: VerdictReason };

/** The reason in words a clerk can act on. One place: page, mail, API and command line say the same. */
export const reasonWords: Readonly<Record<VerdictReason, string>> = {
  'from-a-member': 'A councillor wrote to the mailbox.',
  'from-a-party': 'Somebody who takes part in the enquiry wrote on it.',
  'auto-submitted': 'The message says that a machine sent it.',
  'empty-return-path': 'The message has an empty return path, as bounces and automatic replies do.',
  'list-or-bulk': 'The message was sent in bulk, as newsletters are.',
  'own-loop': 'The message is one of our own that came back.',
  'delivery-report': 'The message reports on the delivery of another.',
  'mail-server-notice': 'A mail server wrote that another message was not delivered, or was late.',
  'feedback-report': 'A mail provider wrote that somebody called a message of ours junk.',
  'read-receipt': 'The message only says that another was opened, or was not.',
  'calendar-reply': 'The message answers an invitation from a calendar.',
  'auto-reply': 'The message is an automatic reply, such as one that says who is out of the office.',
  'through-a-list': 'The message came through a mailing list or a group; who wrote to us by it is for a person to say.',
  'too-large': 'The message is larger than this service takes in: at most its header is kept here.',
  stranger: 'The sender is not in the list of councillors and officers.',
  'several-senders': 'The message names more than one sender.',
  'no-sender': 'The message does not say who sent it.',
  'officer-mail': 'An officer wrote to the mailbox; nothing was sent on.',
  'officer-acted': 'An officer acted by a reply.',
  'officer-logged': 'An officer logged an enquiry by mail.',
  'officer-not-verified': 'It bears an officer’s name and nothing proves who sent it; nothing was done.',
  'reply-not-understood': 'An officer’s reply was not understood; nothing was sent on.',
  'said-before': 'An officer’s reply says word for word what was sent on within the day before; it was not sent on again.',
  'not-an-enquiry': 'A person said that it is no enquiry; its content was removed.',
  'in-confidence': 'The message is not for the office: nothing of it is kept.',
  'decided-by-a-person': 'A person decided what it is.',
  'not-a-party': 'The sender takes no part in the enquiry that the message points to.',
  'number-alone': 'Only the number in its subject points to an enquiry, and nothing proves who sent it.',
  'about-several': 'It answers a message of ours about several enquiries; which of them it is about is for a person to say.',
  unreadable: 'The message could not be read.',
  'could-not-be-processed': 'The message is kept, but something failed while it was being processed.',
  'seen-before': 'The same message was received before.',
};
