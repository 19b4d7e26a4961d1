import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type PromiseFate } from '../../../domain/obligation/promise-ledger.js';
import { dayWords } from '../moment-words.js';
import { whoWords } from './names.js';
import { capital } from './words.js';

/** Every promise of an answer, with what became of it. */
export function promisesView({ ledger, people }: Pick<EnquiryDetail, 'ledger' | 'people'>, zone: string) {
  return ledger.map(({ by, givenAt, promisedOn, firstPromisedOn, reason, fate }) => ({
    who: capital(whoWords(by, people)),
    givenOn: dayWords(givenAt, zone),
    day: longDate(promisedOn),
    first: firstPromisedOn === null || firstPromisedOn === promisedOn ? null : longDate(firstPromisedOn),
    reason,
    fate: fateWords[fate],
  }));
}

const fateWords: Readonly<Record<PromiseFate, string>> = {
  open: 'Still open',
  kept: 'Kept',
  renewed: 'Renewed in time',
  missed: 'Missed',
  lifted: 'No longer owed',
};
