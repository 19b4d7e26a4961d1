import { type Council } from '../../../domain/council/council.js';
import { type Person } from '../../../domain/people/person.js';
import { turnTo } from '../../complaint/turn-to-words.js';
import { type Letter } from '../letter.js';
import { complaintApart, type NotKept } from './complaint-apart.js';

interface Cause extends NotKept {
  /** The reference that it had first; null: none. */
  readonly cameAs: string | null;
}

/** To whoever complained by the council's mailbox of whom runs it: to whom to write instead. Nothing says what it was about. */
export function complaintNotKept(council: Council, reader: Person, handlers: readonly Person[], { cameAs, ...cause }: Cause): Letter {
  const before = cameAs === null ? [] : [`You had the reference ${cameAs} for it. It is no longer used, and no day that you were told under it counts.`];
  return complaintApart(council, reader, cause, {
    ...{ subject: 'What you wrote to the council', answers: handlers[0] ?? null },
    lines: ['What you wrote cannot be kept in confidence here, because whom it is about runs this service. It was removed, and nothing of it is stored.', ...before, turnTo(handlers)],
  });
}
