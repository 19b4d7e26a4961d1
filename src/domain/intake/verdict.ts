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
  | 'stranger'
  | 'several-senders'
  | 'no-sender'
  | 'officer-mail'
  | 'not-a-party'
  | 'number-alone'
  | 'unreadable'
  | 'could-not-be-processed'
  | 'seen-before';

export type Verdict =
  | { readonly state: 'enquiry'; readonly reason: 'from-a-member'; readonly member: PersonId }
  | {
      readonly state: 'appended';
      readonly reason: 'from-a-party';
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
  'list-or-bulk': 'The message came through a mailing list or in bulk.',
  'own-loop': 'The message is one of our own that came back.',
  'delivery-report': 'The message reports on the delivery of another.',
  stranger: 'The sender is not in the list of councillors and officers.',
  'several-senders': 'The message names more than one sender.',
  'no-sender': 'The message does not say who sent it.',
  'officer-mail': 'An officer wrote to the mailbox; nothing was sent on.',
  'not-a-party': 'The sender takes no part in the enquiry that the message points to.',
  'number-alone': 'Only the number in its subject points to an enquiry, and nothing proves who sent it.',
  unreadable: 'The message could not be read.',
  'could-not-be-processed': 'The message is kept, but something failed while it was being processed.',
  'seen-before': 'The same message was received before.',
};
