import { type FoundComplaint } from '../../../application/complaint/move-to-complaint.js';
import { ok } from '../../../domain/result.js';
import { type FormBody, givenList, type Reading, reading } from '../form/reading.js';
import { several } from '../form/texts.js';
import { decisionIn } from './decision.js';

/** Whom a complaint is about, and who is to handle it: nobody chosen, whoever the protocol names. */
export function foundIn(body: FormBody): Reading<FoundComplaint> {
  const form = reading({ about: several('about', 'Select whom it is about'), decision: decisionIn })(body);
  return form.ok ? ok({ ...form.value, handlers: givenList(body, 'handlers').slice(0, 50) }) : form;
}
