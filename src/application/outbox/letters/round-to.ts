import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type Person } from '../../../domain/people/person.js';
import { type Letter, type LetterView, type RoundKind } from '../letter.js';

/** What differs from round to round; the rest follows from the council and the reader. */
export interface RoundParts {
  readonly kind: RoundKind;
  readonly key: string;
  readonly subject: string;
  readonly goodUntil?: Instant;
  readonly view: Pick<LetterView, 'lines' | 'next' | 'owing' | 'parts' | 'digest' | 'picture'> & Partial<Pick<LetterView, 'owed' | 'quoted'>>;
}

/** From the council to one person. It has no token: an answer to it belongs to no one enquiry. */
export function roundTo(reader: Person, council: Council, loopMark: string, at: Instant, parts: RoundParts): Letter {
  const { view, ...rest } = parts;
  const { kind, subject } = rest;
  const { name, mailbox, slug } = council;
  return {
    ...rest,
    ...{ at, loopMark, enquiry: null, automatic: 'auto-generated', inReplyTo: [] },
    from: { name, address: mailbox },
    to: { name: reader.name, address: reader.email },
    replyTo: mailbox,
    listId: `${kind}.${slug}.${mailbox.slice(mailbox.lastIndexOf('@') + 1)}`,
    view: {
      ...{ greeting: `Dear ${reader.name},`, reference: '', subject, councilName: name, signedBy: name },
      ...{ owed: [], quoted: null },
      ...view,
    },
  };
}
