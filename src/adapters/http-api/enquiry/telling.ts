import { type z } from 'zod';
import { channels } from '../../../domain/enquiry/fact.js';
import { id, instant, object, oneOf, several, text, truth } from '../input/fields.js';

/** Characters, and people: members of one enquiry, or who took part. `named`: an address, RFC 5321 §4.5.3.1. */
export const most = { text: 100_000, subject: 300, reason: 5_000, line: 200, members: 50, named: 320 };

export const people = several(id, most.members, 'ids of people');

/** When an act happened; left out: now. */
export const at = instant.nullable().default(null);

const onlyMailIsSent = 'true, unless the channel is email: what is said by telephone, at a meeting or in a letter is not sent by us';

/** Something that a member is told: sent now by mail, or given already by whatever means. */
export function telling<Shape extends z.ZodRawShape>(more: Shape) {
  const fields = {
    text: text(most.text),
    channel: oneOf(channels).default('email'),
    alreadyGiven: truth.default(false),
    at,
  };
  return object({ ...fields, ...more }).refine(isPossible, {
    path: ['alreadyGiven'],
    error: onlyMailIsSent,
    // Looked at whatever else is wrong, so that every fault is told at once.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
}

function isPossible(told: object): boolean {
  const { channel, alreadyGiven } = told as { readonly channel?: unknown; readonly alreadyGiven?: unknown };
  return alreadyGiven !== false || channel === 'email' || !isChannel(channel);
}

function isChannel(given: unknown): boolean {
  return channels.some((channel) => channel === given);
}
