import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type Appointment } from '../../../domain/appointment/appointment.js';
import { momentWords } from '../moment-words.js';
import { nameOf, type People } from './names.js';
import { eitherOf } from './words.js';

/** How each meeting of the councillor with an officer stands, a sentence each. */
export function appointmentsView({ appointments, people }: Pick<EnquiryDetail, 'appointments' | 'people'>, zone: string): readonly string[] {
  return appointments.map((appointment) => appointmentWords(appointment, people, zone));
}

function appointmentWords({ state, offered, fixed }: Appointment, people: People, zone: string): string {
  const on = fixed === null ? '' : ` on ${momentWords(fixed.startsAt, zone)} with ${nameOf(fixed.officer, people)}`;
  switch (state) {
    case 'asked':
      return 'Asked for by the councillor: no time is offered yet.';
    case 'offered':
      return `Offered: ${eitherOf(offered.map((time) => momentWords(time, zone)))}.`;
    case 'fixed':
      return `Fixed${on}${fixed === null ? '' : `, for ${fixed.minutes} minutes${fixed.place === '' ? '' : `: ${fixed.place}`}`}.`;
    case 'held':
      return `Held${on}.`;
    case 'missed':
      return `Did not happen${on}.`;
    case 'cancelled':
      return `Cancelled${on === '' ? '' : `: it was to be${on}`}.`;
  }
}
