import { type ComplaintForm } from './complaint-form.js';
import { complaintClosingForm, complaintNoteForm, handlersForm, referralForm } from './short-forms.js';
import { stepForm } from './step.form.js';
import { tellingForm } from './telling.form.js';

/** In the order in which a complaint's page offers them. */
export const complaintForms: readonly ComplaintForm[] = [stepForm, tellingForm, complaintNoteForm, referralForm, handlersForm, complaintClosingForm];

export function complaintFormAt(path: string): ComplaintForm | null {
  return complaintForms.find((form) => form.path === path) ?? null;
}
