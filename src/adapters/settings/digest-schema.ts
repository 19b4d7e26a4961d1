import { z } from 'zod';
import { noDigestSettings } from '../../domain/digest/digest-settings.js';
import { section } from './shape.js';
import { date, listOf, oneOf, text } from './words.js';

const anAddress = 'the email address of one person of the council, such as chair@ware.example';

/** Addresses, never domains: a clerk may use a public provider’s. */
const recipient = z.string({ error: anAddress }).trim().toLowerCase().regex(z.regexes.email, { error: anAddress });

/** There is no such edition until the council has decided on it: the file names the decision. */
const publicEdition = section({
  decidedOn: date,
  minute: text('the minute that records the decision, such as "2026/114"'),
  sentTo: oneOf(['members', 'nobody']),
});

const yesOrNo = 'true or false';

export const digestSchema = section({
  recipients: listOf(recipient, 'a list of email addresses, [] for none but the clerk’s').default([...noDigestSettings.recipients]),
  monthly: z.boolean({ error: yesOrNo }).default(noDigestSettings.monthly),
  publicEdition: publicEdition.nullable().default(noDigestSettings.publicEdition),
}).prefault({});
