import { type NotOpened } from '../../../../application/ports/mail-contents.js';
import { absent, type RowsFor } from '../refusal-row.js';

const because: Readonly<Record<Exclude<NotOpened, 'not-there'>, string>> = {
  'too-much': 'It is too large or too deeply nested to be shown as a page. Its text is there all the same.',
  'took-too-long': 'It took too long to open. Try again, or read its text.',
  broken: 'It is kept as it came, and could not be opened. Try again, or read its text.',
};

export const messageRefusals: RowsFor<'no-such-message' | 'message-placed' | 'message-gone' | 'words-of-the-office' | 'no-such-attachment' | 'no-html' | 'mail-not-opened'> = {
  'no-such-message': absent,
  'no-such-attachment': absent,
  'no-html': {
    status: 404,
    title: 'The message has no HTML',
    level: 'info',
    detail: () => 'Its text is all that there is.',
  },
  'mail-not-opened': {
    status: 422,
    title: 'The message cannot be opened',
    level: 'warn',
    detail: (refusal) => because[refusal.because],
  },
  'words-of-the-office': {
    status: 409,
    title: 'An officer wrote this message',
    level: 'info',
    detail: () => 'It has no words of a member that could stand on an enquiry, and what officers write to each other is not for members. Log the enquiry in words of your own (POST enquiries).',
    faults: ({ message }) => [{ field: 'message', found: message, wanted: 'a message that a member wrote, or that forwards one' }],
  },
  'message-placed': {
    status: 409,
    title: 'It was decided what the message is',
    level: 'info',
    detail: () => 'What opened an enquiry, or was put with one, is corrected on the enquiry.',
    faults: ({ state }) => [{ field: 'message', found: state, wanted: 'a message in needs-attention, automatic or bounce' }],
  },
  'message-gone': {
    status: 409,
    title: 'Nothing of the message is kept',
    level: 'info',
    detail: () => 'Its content was not kept, or was removed, so nothing can be made of it. Log what somebody tells you in words of your own (POST enquiries), or decide that it is no enquiry.',
    faults: ({ message }) => [{ field: 'message', found: message, wanted: 'a message that is kept here' }],
  },
};
