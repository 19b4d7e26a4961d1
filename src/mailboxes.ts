import { ImapDoor } from './adapters/mail-in/imap/imap-door.js';
import { type Credentials } from './adapters/mail-in/imap/imap-door-parts.js';
import { ClientCredentials } from './adapters/oauth/client-credentials.js';
import { type LoadedSettings } from './adapters/settings/load-settings.js';
import { type MailboxAccess } from './adapters/settings/mail-access.js';
import { type Clock } from './application/ports/clock.js';
import { type Installation } from './installation.js';

/** A door for each council whose file names a mailbox to fetch its mail from. */
export function mailboxDoors({ mailAccess }: LoadedSettings, installation: Pick<Installation, 'settings' | 'ports' | 'useCases'>): readonly ImapDoor[] {
  return mailAccess.mailboxes.map((access) => doorTo(access, installation));
}

function doorTo(access: MailboxAccess, { settings, ports, useCases }: Pick<Installation, 'settings' | 'ports' | 'useCases'>): ImapDoor {
  const { council, host, port, secure, user, folder, junk, moveTo, take, since } = access;
  return new ImapDoor({
    ...{ council, councils: ports.councils, chance: ports.chance, log: ports.log, maxBytes: settings.smtpIn.maxBytes },
    account: { host, port, secure, user, credentials: credentialsOf(access, ports.clock) },
    share: { folder, junk, moveTo, take, since },
    receive: useCases.receiveMessage,
    watch: useCases.watchMailbox,
  });
}

function credentialsOf({ signIn }: MailboxAccess, clock: Clock): (renew: boolean) => Promise<Credentials> {
  if (signIn.kind === 'password') return () => Promise.resolve({ pass: signIn.password });
  const tokens = new ClientCredentials(signIn.client, clock);
  return async (renew) => ({ accessToken: await tokens.accessToken(renew) });
}
