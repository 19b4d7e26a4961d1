import { z } from 'zod';
import { oauthSchema } from './oauth-schema.js';
import { barred, section } from './shape.js';
import { date, oneOf, shapedText, wholeNumber } from './words.js';

const truth = z.boolean({ error: 'true or false' });
const folder = 'the name of a folder, such as INBOX or Enquiries/Taken in';
const folderName = shapedText(/^[^\p{Cc}*%]+$/u, folder);

/** A mailbox that the council's mail is fetched from. Passwords and client secrets are no settings: the environment has them. */
export const imapSchema = section({
  host: shapedText(/^[\w.:-]+$/, 'the name of the mail server, such as outlook.office365.com'),
  port: wholeNumber(1, 65_535, 'a port from 1 to 65535, such as 993').default(993),
  secure: truth.default(true),
  user: shapedText(/^[^\s\p{Cc}]+$/u, 'the name to sign in with, most often the mailbox’s address'),
  folder: folderName.default('INBOX'),
  junk: truth.default(true),
  moveTo: shapedText(/^[^\p{Cc}*%]*$/u, `${folder}, or nothing for no move`)
    .transform((name) => (name === '' ? null : name))
    .default(null),
  take: oneOf(['all', 'registered']).default('all'),
  since: date.nullable().default(null),
  auth: oneOf(['password', 'oauth2']).default('password'),
  oauth2: oauthSchema.optional(),
  password: barred('nothing here: the password belongs in the environment'),
})
  .refine(({ auth, oauth2 }) => auth === 'password' || oauth2 !== undefined, {
    path: ['oauth2'],
    error: 'a section with tenant and clientId, as auth is oauth2',
  })
  .refine(({ take, since }) => take === 'all' || since !== null, {
    path: ['since'],
    error: 'a date such as 2026-12-01, as others use this mailbox too: mail that came before it is left alone',
  })
  .refine(({ folder: from, moveTo }) => moveTo?.toLowerCase() !== from.toLowerCase(), {
    path: ['moveTo'],
    error: 'another folder than the one that mail is fetched from, or nothing for no move',
  });

export type ImapText = z.output<typeof imapSchema>;
