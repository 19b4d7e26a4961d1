import { NotFoundException } from '@nestjs/common';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { listed } from '../enquiry/words.js';
import { momentWords } from '../moment-words.js';
import { whole, type WordsFor } from './words-for.js';

type Code = 'no-such-bulletin-item' | 'no-such-bulletin' | 'bulletin-item-gone-by' | 'bulletin-item-for-nobody' | 'bulletin-item-sent' | 'bulletin-item-withdrawn';

/** What goes wrong with the bulletin, as its page shows it. */
export const bulletinWords: WordsFor<Code> = {
  'no-such-bulletin-item': notFound,
  'no-such-bulletin': notFound,
  'bulletin-item-gone-by': ({ until, today }) => ({ field: 'until', message: `The last day on which it is of use must be today, ${longDate(today)}, or later: ${longDate(until)} has gone by` }),
  'bulletin-item-for-nobody': ({ named }) =>
    named.length === 0 ? { field: 'concerns', message: 'Select whom it concerns' } : whole(`It would go to nobody: there is no councillor now who is among ${listed(named)}. Withdraw it, and write it anew`),
  'bulletin-item-sent': ({ sentAt }, zone) => whole(`This item was sent ${momentWords(sentAt, zone)}. Write another that puts it right`),
  'bulletin-item-withdrawn': ({ withdrawnAt }, zone) => whole(`This item was withdrawn ${momentWords(withdrawnAt, zone)}. Write it anew to have it sent`),
};

function notFound(): never {
  throw new NotFoundException();
}
