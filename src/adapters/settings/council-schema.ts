import { z } from 'zod';
import { countingSchema } from './counting-schema.js';
import { calendarShape } from './calendar-schema.js';
import { protocolSchema } from './protocol-schema.js';
import { section } from './shape.js';
import { oneOf, shapedText, text } from './words.js';

const anAddress = 'an email address such as enquiries@ware.example';

/** What follows a plus is an enquiry's token (DESIGN §5): a mailbox with one of its own would leave no room for it. */
const mailbox = z
  .string({ error: anAddress })
  .trim()
  .toLowerCase()
  .regex(z.regexes.email, { error: anAddress, abort: true })
  .refine((address) => !address.includes('+'), { error: 'an address without +: what follows it names an enquiry' });

export const councilSchema = section({
  slug: shapedText(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as great-aycliffe'),
  name: text('the council’s name'),
  referencePrefix: shapedText(/^[A-Z]{1,8}$/, 'one to eight capital letters, such as HR'),
  mailbox,
  ...calendarShape,
  workingDaysOf: oneOf(['office', 'monday-to-friday']),
  counting: countingSchema,
  protocol: protocolSchema,
});

export type CouncilText = z.output<typeof councilSchema>;
