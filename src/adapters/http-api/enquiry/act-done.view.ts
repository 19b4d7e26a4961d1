import { type ActDone } from '../../../application/enquiry/act-on-enquiry.js';
import { enquiryPath } from './enquiry-path.js';

/** What an act came to. `fact` is what a correction would name; `version` what the next If-Match would. */
export function actDoneView({ council, reference, status, version, fact }: ActDone) {
  return { reference, status, version, fact, enquiry: enquiryPath(council, reference) };
}

export type ActDoneView = ReturnType<typeof actDoneView>;
