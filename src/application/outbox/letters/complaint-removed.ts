import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type Person } from '../../../domain/people/person.js';
import { timeWords } from '../digest-title.js';
import { type Letter } from '../letter.js';
import { complaintApart, type NotKept } from './complaint-apart.js';

interface Removal extends NotKept {
  /** Who said that it is a complaint. */
  readonly by: string;
  readonly complainant: Person;
  /** The reference that it had; null: it was a message in the inbox. */
  readonly cameAs: string | null;
  readonly receivedAt: Instant;
}

/**
 * To each of those whom the complainant was told to write to: anybody could say of an enquiry that it is about whoever
 * runs the service, and so be rid of it. Nothing says what it was about.
 */
export function complaintRemoved(council: Council, readers: readonly Person[], { cause, at, loopMark, complainant, ...what }: Removal): readonly Letter[] {
  const lines = [
    `On ${timeWords(at, council.zone)} ${removed(what, complainant, council)}, because it is said to be a complaint about whoever runs this service.`,
    `Nothing of it is stored here any more. ${complainant.name} was told to write to you. If nothing comes, please ask whether it was a complaint: nobody else can tell.`,
  ];
  return readers.map((reader) => complaintApart(council, reader, { cause, at, loopMark }, { subject: 'For your attention', answers: complainant, lines }));
}

function removed({ by, cameAs, receivedAt }: Pick<Removal, 'by' | 'cameAs' | 'receivedAt'>, { name }: Person, { zone }: Council): string {
  if (cameAs !== null) return `${by} took out the enquiry ${cameAs} of ${name}`;
  return `${by} removed a message of ${name}, which came to the council’s mailbox on ${timeWords(receivedAt, zone)}`;
}
