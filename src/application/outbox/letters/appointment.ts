import { appointmentsOf, type Appointment } from '../../../domain/appointment/appointment.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type Person } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Invitation, type Letter } from '../letter.js';
import { letterTo } from './letter-to.js';

/** The members are told of times that are offered, fixed or given up; the officer who meets them too (houghton-regis/10.4). */
export function appointmentLetters(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const { happening } = fact;
  if (happening.kind !== 'appointment') return [];
  const appointment = appointmentsOf(file.state.history).find(({ id }) => id === happening.appointment);
  const lines = appointment === undefined ? [] : stepWords(appointment, file.council.zone);
  if (appointment === undefined || lines.length === 0) return [];
  const { council, stored } = file;
  const invitation = invitationOf(file, appointment);
  return readersOf(file, appointment).map((reader) =>
    letterTo(reader, file, fact.recordedAt, {
      kind: 'appointment',
      key: `appointment:${fact.id}:${reader.id}`,
      fromName: `${sender} (${council.name})`,
      subject: `[${stored.reference}] Appointment: ${stored.subject}`,
      automatic: null,
      inReplyTo: [],
      ...(invitation && { invitation }),
      view: {
        lines,
        owed: [],
        quoted: fact.words.text === undefined ? null : { label: 'Message', text: fact.words.text },
        next: appointment.state === 'offered' ? ['Answer this message with the time that suits you.'] : [],
        signedBy: sender,
      },
    }),
  );
}

function stepWords({ state, offered, fixed }: Appointment, zone: string): readonly string[] {
  switch (state) {
    case 'offered':
      return [`You could meet at one of these times: ${offered.map((time) => timeWords(time, zone)).join('; ')}.`];
    case 'fixed':
      return fixed === null ? [] : [`The appointment is on ${timeWords(fixed.startsAt, zone)}, for ${fixed.minutes} minutes${fixed.place === '' ? '' : `: ${fixed.place}`}.`];
    case 'cancelled':
      return fixed === null ? [] : [`The appointment on ${timeWords(fixed.startsAt, zone)} is cancelled.`];
    default:
      return [];
  }
}

function timeWords(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return `${longDate(date)} at ${time}`;
}

/** Times are offered to the members; what is fixed or given up concerns the officer too. */
function readersOf({ members, officer }: EnquiryFile, { state, fixed }: Appointment): readonly Person[] {
  const meets = officer !== null && state !== 'offered' && fixed?.officer === officer.id ? [officer] : [];
  return [...members, ...meets];
}

function invitationOf(file: EnquiryFile, { id, state, fixed, timesFixed }: Appointment): Invitation | null {
  if (fixed === null || (state !== 'fixed' && state !== 'cancelled')) return null;
  const { council, stored, members } = file;
  const { startsAt, minutes, place } = fixed;
  return {
    ...{ uid: id, sequence: state === 'cancelled' ? timesFixed : timesFixed - 1, method: state === 'cancelled' ? 'CANCEL' : 'REQUEST' },
    ...{ startsAt, minutes, place, title: `${council.name}: ${stored.reference}` },
    organiser: { name: council.name, address: council.mailbox },
    attendees: members.map(({ name, email: address }) => ({ name, address })),
  };
}
