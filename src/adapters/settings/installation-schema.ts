import { isIP } from 'node:net';
import { z } from 'zod';
import { isSafeSource } from '../../application/ports/bank-holiday-source.js';
import { oauthShape } from './oauth-schema.js';
import { section } from './shape.js';
import { listOf, shapedText, text, wholeNumber } from './words.js';

const host = shapedText(/^[\w.:-]+$/, 'an address to listen on, such as 127.0.0.1');
const port = wholeNumber(0, 65_535, 'a port from 0 to 65535, 0 for any that is free');

const aListAddress = 'an https:// URL such as https://www.gov.uk/bank-holidays.json, or nothing';

/** An empty value stands for the default, which the reader of the settings sees as null. */
function urlOrNothing(protocols: readonly string[], wanted: string) {
  return z
    .string({ error: wanted })
    .refine((url) => url === '' || (URL.canParse(url) && protocols.includes(new URL(url).protocol)), { error: wanted })
    .transform((url) => (url === '' ? null : url.replace(/\/+$/, '')));
}

const listAddress = z
  .string({ error: aListAddress })
  .refine((url) => url === '' || (URL.canParse(url) && isSafeSource(new URL(url))), { error: aListAddress })
  .transform((url) => (url === '' ? null : url));

const relay = z
  .string({ error: 'an IP address' })
  .refine((address) => isIP(address) !== 0, { error: 'an IP address, such as 192.0.2.25' });

export const installationSchema = section({
  web: section({
    host,
    port,
    publicUrl: urlOrNothing(['http:', 'https:'], 'a URL such as https://enquiries.example.org, or nothing'),
  }),
  smtpIn: section({
    host,
    port,
    maxBytes: wholeNumber(1, 1_073_741_824, 'a whole number of bytes, such as 26214400, and at most 1073741824'),
    trustedRelays: listOf(relay, 'a list of IP addresses, [] for none'),
  }),
  dataDir: text('a folder, such as ./var'),
  databaseUrl: urlOrNothing(
    ['postgres:', 'postgresql:'],
    'a URL such as postgres://user@host/name, or nothing for SQLite',
  ),
  mailOut: section({
    smtpUrl: urlOrNothing(['smtp:', 'smtps:'], 'a URL such as smtp://mail.example.org:587, or nothing for a folder'),
    oauth2: section({ ...oauthShape, user: text('the mailbox that the service sends from') }).nullable().default(null),
  }),
  bankHolidays: section({ url: listAddress }),
  outbox: section({
    leaseSeconds: wholeNumber(1, 3600, 'a whole number of seconds, from 1 to 3600'),
  }),
  demo: z.boolean({ error: 'true or false' }),
});
