import { type PromiseTerms } from '../../domain/enquiry/decide/acknowledge.js';
import { runsTheOffice } from '../../domain/people/person.js';
import { type Acting } from './act-on-enquiry.js';

/** What a promise is measured by. What was agreed on an enquiry itself holds for those that are answered with it. */
export function promiseTermsOf({ council, actor, file, isCarried }: Acting): PromiseTerms {
  const { protocol, calendar } = file;
  const byTheOffice = isCarried || actor.kind !== 'person' || runsTheOffice(actor.person);
  return { zone: council.zone, calendar, limits: protocol.promises, byTheOffice };
}
