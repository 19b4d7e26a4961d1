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
export function appointmentLetters(file: EnquiryFile, fact: Fact, sender: string, meets: Person | null): readonly Letter[] {
  const { happening } = fact;
  if (happening.kind !== 'appointment') return [];
  const appointment = appointmentsOf(file.state.history).find(({ id }) => id === happening.appointment);
  const lines = appointment === undefined ? [] : stepWords(appointment, file.council.zone, meets);
  if (appointment === undefined || lines.length === 0) return [];
  const { council, stored } = file;
  return readersOf(file, appointment, meets).map((reader) => {
    const invitation = invitationOf(file, appointment, reader);
    return letterTo(reader, file, fact.recordedAt, {
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
    });
  });
}

function stepWords({ state, offered, fixed }: Appointment, zone: string, meets: Person | null): readonly string[] {
  switch (state) {
    case 'offered':
      return [...givenUp(fixed, zone), `You could meet at one of these times: ${offered.map((time) => timeWords(time, zone)).join('; ')}.`];
    case 'fixed':
      return fixed === null ? [] : [`The appointment${meets === null ? '' : ` with ${meets.name}`} is on ${timeWords(fixed.startsAt, zone)}, for ${fixed.minutes} minutes${fixed.place === '' ? '' : `: ${fixed.place}`}.`];
    case 'cancelled':
      return fixed === null ? ['The times that were offered are given up.'] : givenUp(fixed, zone);
    default:
      return [];
  }
}

function givenUp(fixed: Appointment['fixed'], zone: string): readonly string[] {
  return fixed === null ? [] : [`The appointment on ${timeWords(fixed.startsAt, zone)} is cancelled.`];
}

function timeWords(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return `${longDate(date)} at ${time}`;
}

/** Times are offered to the members; what is fixed or given up concerns whoever meets them too. */
function readersOf({ members }: EnquiryFile, { state, fixed }: Appointment, meets: Person | null): readonly Person[] {
  const isTold = meets !== null && (state !== 'offered' || fixed !== null);
  return [...members.filter(({ active }) => active), ...(isTold ? [meets] : [])];
}

/** To one reader: a list of those invited would show each member's address to the others. */
function invitationOf({ council, stored }: EnquiryFile, { id, state, fixed, timesFixed }: Appointment, { name, email }: Person): Invitation | null {
  if (fixed === null || (state !== 'fixed' && state !== 'cancelled' && state !== 'offered')) return null;
  const { startsAt, minutes, place } = fixed;
  const isOff = state !== 'fixed';
  return {
    ...{ uid: id, sequence: isOff ? timesFixed : timesFixed - 1, method: isOff ? 'CANCEL' : 'REQUEST' },
    ...{ startsAt, minutes, place, title: `${council.name}: ${stored.reference}` },
    organiser: { name: council.name, address: council.mailbox },
    attendees: [{ name, address: email }],
  };
}
