import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type FactId } from '../../../domain/enquiry/fact.js';
import { type Person } from '../../../domain/people/person.js';
import { turnTo } from '../../complaint/turn-to-words.js';
import { type Letter } from '../letter.js';
import { names } from './letter-to.js';

interface Cause {
  readonly cause: FactId;
  readonly at: Instant;
  readonly loopMark: string;
  /** The reference that it had first; null: none. */
  readonly cameAs: string | null;
}

/** To whoever complained by the council's mailbox of whom runs it: to whom to write instead. Nothing says what it was about. */
export function complaintNotKept(council: Council, reader: Person, handlers: readonly Person[], { cause, at, loopMark, cameAs }: Cause): Letter {
  const subject = 'What you wrote to the council';
  const before = cameAs === null ? [] : [`You had the reference ${cameAs} for it. It is no longer used, and no day that you were told under it counts.`];
  return {
    ...{ kind: 'complaint-word', key: `complaint-word:${cause}:${reader.id}`, subject, at, loopMark, automatic: 'auto-generated' },
    ...{ enquiry: null, inReplyTo: [], replyTo: handlers[0]?.email ?? council.mailbox },
    from: { name: council.name, address: council.mailbox },
    to: { name: reader.name, address: reader.email },
    view: {
      ...{ greeting: `Dear ${reader.name},`, reference: '', subject, councilName: council.name, owed: [], quoted: null, signedBy: council.name },
      lines: ['What you wrote cannot be kept in confidence here, because whom it is about runs this service. It was removed, and nothing of it is stored.', ...before, turnTo(handlers)],
      next: [`An answer to this message goes to ${names(handlers.slice(0, 1))} alone.`],
    },
  };
}
