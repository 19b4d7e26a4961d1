import { type Instant } from '../../domain/calendar/instant.js';
import { type MessageFile } from '../intake/judge-files.js';

/** A message of old mail, and when it came. It is read when its turn comes. */
export interface OldMessage extends MessageFile {
  readonly cameAt: Instant;
}

export interface LeftOut {
  readonly name: string;
  readonly because: 'no-date' | 'in-the-future' | 'deleted' | 'no-message' | 'too-large' | 'unreadable';
}

export interface OldMail {
  readonly messages: readonly OldMessage[];
  readonly leftOut: readonly LeftOut[];
}

/** In the order in which it came. What says that it is still to come is left out: it would be judged by days to come. */
export function inOrder({ messages, leftOut }: OldMail, now: Instant): OldMail {
  const future = messages.filter(({ cameAt }) => cameAt > now).map(({ name }) => ({ name, because: 'in-the-future' }) as const);
  const past = messages.filter(({ cameAt }) => cameAt <= now).toSorted((one, other) => (one.cameAt < other.cameAt ? -1 : one.cameAt > other.cameAt ? 1 : 0));
  return { messages: past, leftOut: [...leftOut, ...future] };
}
