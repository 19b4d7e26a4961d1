import { ok, refused, type Result } from '../../domain/result.js';
import { type Environment } from './environment.js';
import { type Fault } from './fault.js';
import { type InstallationSettings } from './installation-settings.js';
import { lacking } from './mail-access.js';
import { type OAuthClient, oauthClient } from './oauth-schema.js';

/** How the service signs in to the server that takes its mail, where that wants a token instead of a password. */
export interface SmtpSignIn {
  readonly user: string;
  readonly client: OAuthClient;
}

const variable = 'SMTP_CLIENT_SECRET';

/** null where SMTP_URL says all there is to say. */
export function smtpSignInOf({ mailOut }: InstallationSettings, environment: Environment): Result<SmtpSignIn | null, readonly Fault[]> {
  const { smtpUrl, oauth2 } = mailOut;
  if (oauth2 === null) return ok(null);
  const secret = environment[variable] ?? '';
  const faults = [
    ...(secret === '' ? [lacking(variable, 'oauth2', 'mailOut.oauth2 is set')] : []),
    ...(smtpUrl === null ? [noServer] : []),
  ];
  return faults.length > 0 ? refused(faults) : ok({ user: oauth2.user, client: oauthClient(oauth2, secret) });
}

const noServer: Fault = {
  ...{ file: 'environment', line: null, key: 'SMTP_URL', found: 'nothing' },
  wanted: 'the server that mail goes to, as mailOut.oauth2 is set, such as smtp://smtp.office365.com:587',
};
