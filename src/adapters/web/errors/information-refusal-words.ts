import { lawWords } from '../../../application/information/law-words.js';
import { type Refusal } from '../../../application/refusal.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type InformationRefusal } from '../../../domain/enquiry/refusal.js';
import { momentWords } from '../moment-words.js';
import { type RefusalWords, whole, type WordsFor } from './words-for.js';

type TooLate = Extract<Refusal, { readonly code: 'notice-too-late' | 'extension-too-late' }>;

/** Of requests for information. */
export const informationRefusalWords: WordsFor<InformationRefusal['code']> = {
  'already-converted': ({ regime }) => whole(`This is a request for information under the ${lawWords[regime]} already`),
  'converted-before-missed-day': ({ dueOn }) => ({ field: 'at', message: `An answer was due on ${longDate(dueOn)} and was not given. Enter a date and time after that day` }),
  'part-stays-a-request': () => whole('A part that was split off stays a request for information. Close it as recorded by mistake instead'),
  'converted-twice': ({ convertedAt }, zone) => whole(`It was made a request for information on ${momentWords(convertedAt, zone)} too. Take that back first`),
  'no-information-request': () => whole('This is no request for information. Make it one first'),
  'before-conversion': ({ convertedAt }, zone) => ({ field: 'at', message: `The date and time must be after it was made a request for information, ${momentWords(convertedAt, zone)}` }),
  'clarification-awaited': ({ since }, zone) => whole(`The councillor was asked already, on ${momentWords(since, zone)}`),
  'clarification-not-sought': () => ({ field: 'at', message: 'The date and time must be after the councillor was asked to make it clear' }),
  'fees-notice-before': ({ givenAt }, zone) => whole(`A fees notice was given before, on ${momentWords(givenAt, zone)}`),
  'fee-before-notice': () => ({ field: 'at', message: 'The date and time must be after the fees notice was given' }),
  'fee-paid-before': ({ paidAt }, zone) => whole(`The fee was received before, on ${momentWords(paidAt, zone)}`),
  'notice-too-late': tooLate,
  'extension-too-late': tooLate,
  'extended-before': ({ extendedAt }, zone) => whole(`It was extended before, on ${momentWords(extendedAt, zone)}`),
  'ground-of-other-law': ({ regime }) => whole(`This is no ground under the ${lawWords[regime]}. Open this page anew from the enquiry’s page`),
  'statutory-days-rest': () => whole('No day of the law counts at present. Extend them once they go on'),
  'no-fee-awaited': () => ({ field: 'outcome', message: 'No fee is awaited. Select another reason' }),
  'fee-not-lapsed': ({ lapsesOn }) => ({ field: 'outcome', message: `The fee may still be paid: the request lapses from ${longDate(lapsesOn)} on` }),
  'refused-by-law-alone': ({ regime }) => whole(`Only an exemption of the ${lawWords[regime]} withholds anything. Answer it, and name the exemption`),
};

function tooLate({ lastOn }: TooLate): RefusalWords {
  return whole(`The councillor had to be told by ${longDate(lastOn)}. Answer the request, and say why it comes late`);
}
