import { type Appointment } from '../../../domain/appointment/appointment.js';
import { type People, personView } from '../enquiry/person.view.js';

/** `offered`: times that the member may choose from. `fixed`: null where no time is; `minutes`: how long it is to take. */
export function appointmentView({ id, state, offered, fixed }: Appointment, people: People) {
  return { id, state, offered, fixed: fixed === null ? null : { ...fixed, officer: personView(fixed.officer, people) } };
}
