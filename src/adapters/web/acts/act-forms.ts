import { may } from '../../../domain/access/policy.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { statusTable } from '../../../domain/enquiry/status.js';
import { type Visit } from '../visit/visit.js';
import { acknowledgeForm } from './acknowledge.form.js';
import { type ActForm } from './act-form.js';
import { answerForm } from './answer.form.js';
import { assignForm } from './assign.form.js';
import { closeForm } from './close.form.js';
import { contactForm } from './contact.form.js';

/** In the order in which a page offers them. */
const actForms: readonly ActForm[] = [answerForm, acknowledgeForm, contactForm, assignForm, closeForm];

export function actFormAt(path: string): ActForm | null {
  return actForms.find((form) => form.path === path) ?? null;
}

/** What this visitor can do on this enquiry as it stands: what would be refused is not offered. */
export function formsFor({ actor, council }: Visit, state: EnquiryState): readonly ActForm[] {
  const subject = { council: council.slug, enquiry: state };
  return actForms.filter(
    ({ act }) => statusTable[state.status][act] !== undefined && may(actor, `enquiry.${act}`, subject).ok,
  );
}
