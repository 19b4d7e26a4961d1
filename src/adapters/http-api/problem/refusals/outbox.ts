import { longDate } from '../../../../domain/calendar/civil-date.js';
import { absent, type RowsFor } from '../refusal-row.js';

export const outboxRefusals: RowsFor<'no-such-mail' | 'word-of-trouble' | 'mail-not-in-trouble' | 'mail-out-of-time' | 'nobody-at-address'> = {
  'no-such-mail': absent,
  'nobody-at-address': {
    status: 409,
    title: 'Nobody has this address any more',
    level: 'info',
    detail: () => 'Whoever it was for has left, or has another address: tell them by another way, and say that it was taken care of.',
    faults: ({ address }) => [{ field: 'decision', found: address, wanted: 'taken-care-of, as nobody who acts for the council has that address' }],
  },
  'mail-out-of-time': {
    status: 409,
    title: 'It would come too late',
    level: 'info',
    detail: ({ lastDay }) => `It was of use until ${longDate(lastDay)} and is not sent any more; what is still owed is reminded of anew.`,
    faults: () => [{ field: 'decision', found: 'send-again', wanted: 'taken-care-of, as its day is over' }],
  },
  'word-of-trouble': {
    status: 409,
    title: 'Word of undelivered mail is not sent again',
    level: 'info',
    detail: () => 'What it told of needs attention by itself.',
    faults: ({ mail }) => [{ field: 'mail', found: mail, wanted: 'one of the mails that it told of: GET needs-attention' }],
  },
  'mail-not-in-trouble': {
    status: 409,
    title: 'Nothing is to be decided of this mail',
    level: 'info',
    detail: ({ trouble }) => (trouble === 'delayed' ? 'It is still being tried; it is sent again by itself.' : 'It is on its way or was taken, or somebody decided of it before.'),
    faults: ({ mail }) => [{ field: 'mail', found: mail, wanted: 'a mail that was given up or came back: GET outbox?trouble=failed, or bounced' }],
  },
};
