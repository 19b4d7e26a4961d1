import { z } from 'zod';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Environment } from './environment.js';
import { type Fault } from './fault.js';
import { imapSchema, type ImapText } from './imap-schema.js';
import { type OAuthClient, oauthClient } from './oauth-schema.js';
import { type ParsedFile } from './parsed-file.js';

export type SignIn =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'oauth2'; readonly client: OAuthClient };

/** A mailbox that a council's mail is fetched from, with what opens it. Kept apart from the council, which anybody may see. */
export interface MailboxAccess extends Pick<ImapText, 'host' | 'port' | 'secure' | 'user' | 'folder' | 'junk' | 'moveTo' | 'take' | 'since'> {
  readonly council: CouncilSlug;
  readonly signIn: SignIn;
}

/** As far as it can be read: what is wrong with the rest of the file is said where the council is read. */
const fileSchema = z.object({ slug: z.string(), imap: imapSchema });

/** null where the council's mail is not fetched, or its file says so wrongly. Refused where the environment lacks the secret. */
export function mailboxOf(file: ParsedFile, environment: Environment): Result<MailboxAccess | null, readonly Fault[]> {
  const read = fileSchema.safeParse(file.tree);
  if (!read.success) return ok(null);
  const { slug, imap } = read.data;
  const variable = variableOf(slug, imap.auth);
  const secret = environment[variable] ?? '';
  if (secret === '') return refused([lacking(variable, imap.auth, `${file.name} has auth: ${imap.auth} under imap`)]);
  return ok({ ...withoutSignIn(imap), council: slug, signIn: signInOf(imap, secret) });
}

export function lacking(key: string, auth: 'password' | 'oauth2', because: string): Fault {
  const secret = auth === 'password' ? 'the password' : 'the client secret';
  return { file: 'environment', line: null, key, found: 'nothing', wanted: `${secret}, as ${because}` };
}

/** IMAP_PASSWORD_HOUGHTON_REGIS */
function variableOf(slug: CouncilSlug, auth: ImapText['auth']): string {
  const name = slug.toUpperCase().replaceAll('-', '_');
  return auth === 'password' ? `IMAP_PASSWORD_${name}` : `IMAP_CLIENT_SECRET_${name}`;
}

function withoutSignIn({ host, port, secure, user, folder, junk, moveTo, take, since }: ImapText): Omit<MailboxAccess, 'council' | 'signIn'> {
  return { host, port, secure, user, folder, junk, moveTo, take, since };
}

function signInOf({ oauth2 }: ImapText, secret: string): SignIn {
  return oauth2 === undefined ? { kind: 'password', password: secret } : { kind: 'oauth2', client: oauthClient(oauth2, secret) };
}
