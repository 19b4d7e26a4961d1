import { z } from 'zod';
import { channels } from '../../../domain/enquiry/fact.js';
import { type EnquiryStatus, statusTable } from '../../../domain/enquiry/status.js';
import { cursor } from '../input/cursor.js';
import { instant, line, object, oneOf, text } from '../input/fields.js';
import { limit } from '../input/limit.js';
import { most } from './telling.js';

const statuses = Object.keys(statusTable) as EnquiryStatus[];

/** Only those that are so; left out: all. */
const only = oneOf(['true', 'false'])
  .transform((given) => given === 'true')
  .default(false);

/** The query of a list. */
export const listing = object({
  status: oneOf(statuses).nullable().default(null),
  overdue: only,
  contentious: only,
  cursor: cursor.nullable().default(null),
  limit,
});

/** Email is not logged by hand: it comes in by itself, with its raw source. */
const byHand = channels.filter((channel) => channel !== 'email');
const someMembers = `a list of 1 to ${most.members} members, by id or by address, each once`;

/** Who asked. */
export const members = z
  .array(line(most.named), { error: someMembers })
  .min(1, { error: someMembers })
  .max(most.members, { error: someMembers })
  .refine((ids) => new Set(ids).size === ids.length, { error: someMembers });

/** An enquiry that came by another way than mail. */
export const logged = object({
  channel: oneOf(byHand),
  members,
  received: instant,
  subject: line(most.subject),
  text: text(most.text),
  answered: object({ text: text(most.text) })
    .nullable()
    .default(null),
});
