import { type z } from 'zod';
import { type Channel } from '../../../domain/enquiry/fact.js';
import { at } from '../enquiry/telling.js';
import { object, oneOf, truth } from '../input/fields.js';

/** The law wants these told in writing. */
const inWriting = ['email', 'letter', 'message'] as const satisfies readonly Channel[];

const onlyMailIsSent = 'true, unless the channel is email: a letter or a message is not sent by us';

/** Told to the members in writing: sent now by mail, or given already. */
export function written<Shape extends z.ZodRawShape>(more: Shape) {
  const fields = { channel: oneOf(inWriting).default('email'), alreadyGiven: truth.default(false), at };
  return object({ ...fields, ...more }).refine(isPossible, {
    path: ['alreadyGiven'],
    error: onlyMailIsSent,
    // Looked at whatever else is wrong, so that every fault is told at once.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
}

function isPossible(told: object): boolean {
  const { channel, alreadyGiven } = told as { readonly channel?: unknown; readonly alreadyGiven?: unknown };
  return alreadyGiven !== false || (channel !== 'letter' && channel !== 'message');
}
