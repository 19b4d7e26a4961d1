import { type Channel } from '../../enquiry/fact.js';
import { type PersonId } from '../../people/person.js';
import { readChannel } from './channel-named.js';
import { type LocalNow, readWhen, type When, type WhenFault } from './log-when.js';
import { type Named, peopleNamed } from './name-words.js';

export interface LogContext extends LocalNow {
  readonly members: readonly Named<PersonId>[];
}
export interface LogHead {
  readonly members: readonly PersonId[];
  readonly channel: Channel;
  readonly receivedAt: When;
}
export type LogHeadFault = WhenFault | 'no-member' | 'no-such-member' | 'several-members' | 'no-channel' | 'no-day';

/** "Cllr Hill and Cllr Jones, phone, Tue 21:00": the commas may fall otherwise, and the day come before the channel. */
export function readLogHead(head: string, context: LogContext): LogHead | LogHeadFault {
  const names: string[] = [];
  const whens: string[] = [];
  let channel = null as Channel | null;
  for (const part of head.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
    const read = channel === null ? readChannel(part) : null;
    if (read !== null) {
      channel = read.channel;
      whens.push(read.rest);
    } else if (channel !== null || typeof readWhen(part, context) === 'object') whens.push(part);
    else names.push(part);
  }
  const members = namedMembers(names, context);
  if (typeof members === 'string') return members;
  if (channel === null) return 'no-channel';
  const when = whens.join(' ').trim();
  if (when === '') return 'no-day';
  const receivedAt = readWhen(when, context);
  return typeof receivedAt === 'string' ? receivedAt : { members, channel, receivedAt };
}

function namedMembers(parts: readonly string[], { members }: LogContext): readonly PersonId[] | LogHeadFault {
  const names = parts.flatMap((part) => part.split(/ and | ?& ?/i)).map((name) => name.trim().replace(/^and /i, '')).filter((name) => name !== '');
  if (names.length === 0) return 'no-member';
  const found = names.map((name) => peopleNamed(name, members));
  if (found.some((people) => people.length === 0)) return 'no-such-member';
  if (found.some((people) => people.length > 1)) return 'several-members';
  return [...new Set(found.flatMap((people) => people.map(({ id }) => id)))];
}
