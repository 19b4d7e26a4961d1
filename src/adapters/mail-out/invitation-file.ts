import { createEvent } from 'ics';
import { type Invitation } from '../../application/outbox/letter.js';
import { epochOf, type Instant } from '../../domain/calendar/instant.js';
import { addressText, headerText } from './header-text.js';

const longest = 200;

/** RFC 5545 §3.2 has no way to write a quotation mark within a quoted name. */
function nameText(name: string): string {
  return headerText(name, longest).replaceAll('"', '');
}

/** The invitation that calendars read (RFC 5545, RFC 5546): times in UTC, so that no zone is guessed. */
export function invitationFile(invitation: Invitation, at: Instant): { readonly method: string; readonly filename: string; readonly content: string } {
  const { uid, sequence, method, startsAt, minutes, title, place, organiser, attendees } = invitation;
  const { error, value } = createEvent({
    ...{ uid: `${uid}@${organiser.address.slice(organiser.address.lastIndexOf('@') + 1)}`, sequence, method },
    ...{ productId: 'member-enquiries', start: epochOf(startsAt), startInputType: 'utc', duration: { minutes } },
    ...{ title: headerText(title, longest), ...(place !== '' && { location: headerText(place, longest) }) },
    ...{ created: epochOf(at), status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED' },
    organizer: { name: nameText(organiser.name), email: addressText(organiser.address) },
    attendees: attendees.map(({ name, address }) => ({ name: nameText(name), email: addressText(address), rsvp: true })),
  });
  if (typeof value !== 'string') throw new Error(`An invitation cannot be written: ${error?.message ?? 'nobody says why'}`);
  return { method, filename: 'appointment.ics', content: value };
}
