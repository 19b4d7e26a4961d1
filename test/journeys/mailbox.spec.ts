import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { type RunningService, startService } from '../../src/service.js';
import { mail, until } from '../adapters/mail-in/imap/watched-mailbox.js';
import { describeOnDovecot } from '../support/describe-on-dovecot.js';
import { Dovecot } from '../support/dovecot.js';
import { freshDatabaseFor, type FreshInstallation } from '../support/engines.js';
import { at } from '../support/facts.js';
import { FixedClock } from '../support/fixed-clock.js';
import { TokenMailServer } from '../support/token-mail-server.js';
import { clientSecret, TokenServer } from '../support/token-server.js';

const root = join(__dirname, '..', '..');
const council = 'houghton-regis';
const mailbox = 'enquiries@houghton-regis.example';
const ada = ['member', 'Cllr Ada Hill', 'ada@members.example', 'Member'];

/** As with Microsoft 365: the application’s token opens the mailbox, and the server that mail goes to. */
describeOnDovecot('a council whose mail is fetched and sent with a token', () => {
  let tokens: TokenServer;
  let imap: Dovecot;
  let smtp: TokenMailServer;
  let fresh: FreshInstallation;
  let service: RunningService;
  const log: string[] = [];

  beforeAll(async () => {
    tokens = await TokenServer.listen();
    tokens.username = mailbox;
    imap = await Dovecot.start({ introspection: tokens.introspection });
    smtp = new TokenMailServer(mailbox, (token) => tokens.knows(token));
    fresh = await freshDatabaseFor('sqlite');
    const smtpUrl = await smtp.listen();
    const loaded = loadSettings({ root, workingDirectory: root }, { ...(await files(smtpUrl)), DATA_DIR: fresh.dataDir, PORT: '0', SMTP_IN_PORT: '0' });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    service = await startService(loaded.value, root, { clock: new FixedClock(at('Mon 2026-11-23 09:00')), writeLog: (line) => log.push(line) });
    await service.useCases.importPeople.run({ kind: 'operator' }, council, [['kind', 'name', 'email', 'role'], ada]);
  });
  afterAll(async () => {
    await service.stop();
    await smtp.close();
    await imap.stop();
    await tokens.close();
    await fresh.dispose();
  });

  const files = async (smtpUrl: string): Promise<Readonly<Record<string, string>>> => {
    const [councils, configuration] = [join(fresh.dataDir, 'councils'), join(fresh.dataDir, 'settings.yaml')];
    const oauth2 = `tenant: a-tenant, clientId: an-app, tokenUrl: "${tokens.tokenUrl}"`;
    const [file, settings] = await Promise.all([`councils/${council}.yaml`, 'default.yaml'].map((name) => readFile(join(root, 'config', name), 'utf8')));
    await mkdir(councils);
    await writeFile(join(councils, `${council}.yaml`), `${file}\nimap: { host: 127.0.0.1, port: ${imap.port}, secure: false, user: "${mailbox}", auth: oauth2, oauth2: { ${oauth2} } }\n`);
    await writeFile(configuration, (settings ?? '').replace('smtpUrl: ""', `smtpUrl: "${smtpUrl}"`).replace('oauth2: null', `oauth2: { ${oauth2}, user: "${mailbox}" }`));
    return { COUNCILS_DIR: councils, CONFIG_FILE: configuration, IMAP_CLIENT_SECRET_HOUGHTON_REGIS: clientSecret, SMTP_CLIENT_SECRET: clientSecret };
  };
  const degraded = async (): Promise<unknown> => {
    const answer = await fetch(`${service.web}/health/ready`);
    return ((await answer.json()) as { degraded?: unknown }).degraded;
  };

  it('sends the councillor a receipt for what lies in the mailbox', async () => {
    const client = await imap.client(mailbox);
    await client.append('INBOX', mail('The bench'));
    client.close();
    await until(() => smtp.taken.some((sent) => sent.includes('The bench') && sent.includes('To: ') && sent.includes('ada@members.example')));
    expect(await service.ports.inbox.list(council, null, 10)).toMatchObject([{ subject: 'The bench', state: 'enquiry' }]);
    expect((await degraded()) ?? []).not.toContain('mailbox-not-reached:houghton-regis');
    expect(log.join('')).not.toMatch(/the~secret|token-\d/);
  });
});
