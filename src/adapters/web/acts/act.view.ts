import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { isOpen } from '../../../domain/obligation/obligation.js';
import { type Person } from '../../../domain/people/person.js';
import { listed } from '../enquiry/words.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { type ActForm } from './act-form.js';

export function actView(visit: Visit, detail: EnquiryDetail, { path, title }: ActForm, form: FormView, officers: readonly Person[]) {
  const { stored, state, people, asOf } = detail;
  const promise = state.obligations.findLast((owed) => owed.kind === 'promise' && isOpen(owed, asOf));
  const enquiry = `${visit.base}/enquiries/${encodeURIComponent(stored.reference)}`;
  return {
    layout: layoutView(visit),
    ...{ title, form, enquiry, action: `${enquiry}/${path}` },
    reference: stored.reference,
    subject: stored.subject,
    asked: state.history.find(({ id }) => id === state.receivedBy)?.words.text ?? '',
    members: listed(state.members.map((id) => people.get(id)?.name ?? 'a former councillor')),
    promised: promise?.deadline ? longDate(promise.deadline.dueOn) : null,
    officers: [
      { value: '', text: 'Select an officer' },
      ...officers.map(({ id, name, role }) => ({ value: id, text: `${name}, ${role}`, selected: id === (form.typed.officer ?? state.assignedTo) })),
    ],
  };
}
