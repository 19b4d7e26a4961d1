import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { type Refusal } from '../../../application/refusal.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { statusWords } from '../enquiry/words.js';
import { momentWords } from '../moment-words.js';

/** A refusal as a form shows it: by a field, or by the form as a whole. */
export interface RefusalWords {
  readonly field: string | null;
  readonly message: string;
}

type Words = { readonly [Code in Refusal['code']]: (refusal: Extract<Refusal, { readonly code: Code }>, zone: string) => RefusalWords };

/** The one place where a refusal of the domain becomes the words of a page. A new one does not compile without a row. */
const table: Words = {
  'no-such-council': notFound,
  'no-such-enquiry': notFound,
  'not-allowed': ({ hidden }) => {
    throw hidden ? new NotFoundException() : new ForbiddenException();
  },
  'status-forbids': ({ status }) => whole(`This cannot be done on an enquiry whose status is “${statusWords[status]}”`),
  'still-owed': () => ({
    field: 'outcome',
    message: 'An answer is still owed. Answer the enquiry first, or close it because the councillor withdrew it',
  }),
  'changed-meanwhile': () =>
    whole('Somebody changed this enquiry while you were writing. Look at what is new, then send your form again if it is still right'),
  'key-used-for-another-act': () =>
    whole('This form was sent before with other words. Look at the enquiry first: if you meant to send again, send it once more'),
  'no-such-person': ({ wanted }) =>
    wanted === 'member'
      ? { field: 'members', message: 'Select councillors of this council' }
      : { field: 'officer', message: 'Select an officer of this council' },
  'no-such-fact': () => whole('What was to be corrected is not part of this enquiry'),
  'already-corrected': () => whole('This was corrected before'),
  'correction-breaks-enquiry': () => whole('The correction would leave no enquiry'),
  'calendar-at-fault': () => whole('The calendar cannot be so'),
  'no-such-addition': () => whole('Nothing was added under that id'),
  'belongs-to-the-calendar': () => whole('The office’s days changed for all enquiries at once'),
  'carried-by-our-mail': () => whole('Our own mail carried this: its time and its channel stand as they are'),
  'amendment-does-not-apply': () => whole('The correction changes nothing'),
  'in-the-future': () => ({ field: 'at', message: 'The date and time must be in the past' }),
  'before-receipt': ({ receivedAt }, zone) => ({
    field: 'at',
    message: `The date and time must be after the enquiry was received, ${momentWords(receivedAt, zone)}`,
  }),
  'sent-only-now': () => ({ field: 'at', message: 'What we email is sent now. Leave the date and time empty' }),
  'only-email-is-sent': () => ({ field: 'way', message: 'Select how the councillor was told' }),
  'promise-not-after-act': ({ actedOn }) => ({
    field: 'promised',
    message: `The day you promise must be ${longDate(actedOn)} or later`,
  }),
  'renewal-needs-reason': () => ({
    field: 'reason',
    message: 'Enter why the answer cannot be given by the day promised before. The councillor is told',
  }),
};

/** Throws where there is nothing to show a form on. */
export function refusalWords(refusal: Refusal, zone: string): RefusalWords {
  return (table[refusal.code] as (refusal: Refusal, zone: string) => RefusalWords)(refusal, zone);
}

function notFound(): never {
  throw new NotFoundException();
}

function whole(message: string): RefusalWords {
  return { field: null, message };
}
