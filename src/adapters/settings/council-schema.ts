import { z } from 'zod';
import { noBulletin } from '../../domain/bulletin/bulletin-settings.js';
import { bulletinSchema } from './bulletin-schema.js';
import { countingSchema } from './counting-schema.js';
import { calendarShape } from './calendar-schema.js';
import { complaintsSchema } from './complaints-schema.js';
import { digestSchema } from './digest-schema.js';
import { imapSchema } from './imap-schema.js';
import { protocolSchema } from './protocol-schema.js';
import { reviewRemindersSchema } from './review-schema.js';
import { remindersSchema, unattendedSchema } from './reminders-schema.js';
import { section } from './shape.js';
import { hyphenated, listOf, oneOf, shapedText, text, webAddress } from './words.js';

const anAddress = 'an email address such as enquiries@ware.example';

/** What follows a plus is an enquiry's token (DESIGN §5): a mailbox with one of its own would leave no room for it. */
const mailbox = z
  .string({ error: anAddress })
  .trim()
  .toLowerCase()
  .regex(z.regexes.email, { error: anAddress, abort: true })
  .refine((address) => !address.includes('+'), { error: 'an address without +: what follows it names an enquiry' });

/** A name and an address, as what comes to the council by mistake is passed on with them. */
const body = section({
  id: hyphenated('lower-case words joined by hyphens, such as county-council'),
  name: text('the name of the body'),
  reachedAt: text('a web address, an email address or a telephone number'),
});

/** A member is told its name, and where it can be read. */
const policy = section({
  id: hyphenated('lower-case words joined by hyphens, such as grass-cutting'),
  name: text('the name of the policy'),
  link: webAddress.nullable().default(null),
  clause: text('the id of the clause that it comes from, such as great-aycliffe/3.5').nullable().default(null),
});

const aServersName = 'the name that the council’s mail server gives itself in Authentication-Results, such as mx.example.gov.uk, or microsoft365';

/** RFC 8601 §2.5: in whatever letters the server writes it. */
const authservId = shapedText(/^(?:microsoft365|[\w-]+(?:\.[\w-]+)+)$/i, aServersName)
  .transform((name) => name.toLowerCase())
  .nullable()
  .default(null);

export const councilSchema = section({
  slug: hyphenated('lower-case words joined by hyphens, such as great-aycliffe'),
  name: text('the council’s name'),
  referencePrefix: shapedText(/^[A-Z]{1,8}$/, 'one to eight capital letters, such as HR'),
  mailbox,
  authservId,
  imap: imapSchema.optional(),
  ...calendarShape,
  workingDaysOf: oneOf(['office', 'monday-to-friday']),
  counting: countingSchema,
  reminders: remindersSchema.prefault({}),
  unattended: unattendedSchema.default({ clock: 'goes-on' }),
  bodies: listOf(body, 'a list of other public bodies, [] for none').default([]),
  policies: listOf(policy, 'a list of the council’s own policies, [] for none').default([]),
  digest: digestSchema,
  bulletin: bulletinSchema.default(noBulletin),
  complaints: complaintsSchema.prefault({}),
  protocol: protocolSchema,
  reviewReminders: reviewRemindersSchema,
});

export type CouncilText = z.output<typeof councilSchema>;
