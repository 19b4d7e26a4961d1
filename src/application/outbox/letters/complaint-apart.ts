import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type FactId } from '../../../domain/enquiry/fact.js';
import { type Person } from '../../../domain/people/person.js';
import { type Letter, type LetterView } from '../letter.js';

/** What the letters on one complaint that is not kept have in common: there is no complaint that they could stand on. */
export interface NotKept {
  readonly cause: FactId;
  readonly at: Instant;
  readonly loopMark: string;
}

export interface ApartParts extends Pick<LetterView, 'lines'> {
  readonly subject: string;
  /** To whom an answer goes, and to nobody else; null: nobody has an address for it but the council. */
  readonly answers: Person | null;
}

/** On a complaint that is not kept: without a reference, and in confidence by its kind. */
export function complaintApart(council: Council, reader: Person, { cause, at, loopMark }: NotKept, { subject, answers, lines }: ApartParts): Letter {
  return {
    ...{ kind: 'complaint-word', key: `complaint-word:${cause}:${reader.id}`, subject, at, loopMark, automatic: 'auto-generated' },
    ...{ enquiry: null, inReplyTo: [], replyTo: answers?.email ?? council.mailbox },
    from: { name: council.name, address: council.mailbox },
    to: { name: reader.name, address: reader.email },
    view: {
      ...{ greeting: `Dear ${reader.name},`, reference: '', subject, councilName: council.name, owed: [], quoted: null, signedBy: council.name },
      ...{ lines, next: [`An answer to this message goes to ${answers?.name ?? ''} alone.`] },
    },
  };
}
