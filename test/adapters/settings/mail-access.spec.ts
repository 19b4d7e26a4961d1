import { loadSettings } from '../../../src/adapters/settings/load-settings.js';
import { binding, edited, faultsOf, onDisk, settingsOf, sound, type Files, workingDirectory } from './configuration.js';

const withImap = (imap: string): Files => edited(sound, binding, ['nation: england-and-wales', `imap: ${imap}\nnation: england-and-wales`]);
const withSmtp = (mailOut: string): Files => edited(sound, 'config/default.yaml', ['mailOut: { smtpUrl: "" }', `mailOut: ${mailOut}`]);
const usual = { host: 'mail.example.org', port: 993, secure: true, user: 'enquiries', folder: 'INBOX', junk: true, moveTo: null, take: 'all', since: null };

describe('a mailbox that a council’s mail is fetched from', () => {
  it('is none where the file says nothing of it', () => {
    expect(settingsOf(sound).mailAccess).toEqual({ mailboxes: [], smtp: null });
  });

  it('needs a host and a name, and the password from the environment', () => {
    const { mailAccess, councils } = settingsOf(withImap('{ host: mail.example.org, user: enquiries }'), { IMAP_PASSWORD_BINDING: 'hush' });
    expect(mailAccess.mailboxes).toEqual([{ ...usual, council: 'binding', signIn: { kind: 'password', password: 'hush' } }]);
    expect(JSON.stringify(councils)).not.toMatch(/hush|mail\.example\.org/);
  });

  it('may be opened with a token of Microsoft’s, or of another server', () => {
    const oauth2 = (more: string): Files => withImap(`{ host: mail.example.org, user: enquiries, auth: oauth2, oauth2: { tenant: a-tenant, clientId: an-app${more} } }`);
    const clientOf = (files: Files): unknown => settingsOf(files, { IMAP_CLIENT_SECRET_BINDING: 'hush' }).mailAccess.mailboxes[0]?.signIn;
    const client = { tokenUrl: 'https://login.microsoftonline.com/a-tenant/oauth2/v2.0/token', clientId: 'an-app', clientSecret: 'hush' };
    expect(clientOf(oauth2(''))).toEqual({ kind: 'oauth2', client });
    const tokenUrl = 'https://tokens.example.org/token';
    expect(clientOf(oauth2(`, tokenUrl: "${tokenUrl}"`))).toEqual({ kind: 'oauth2', client: { ...client, tokenUrl } });
  });

  it('may be a folder of a mailbox that others use', () => {
    const files = withImap('{ host: mail.example.org, user: enquiries, folder: Enquiries, junk: false, moveTo: Enquiries/Taken in, take: registered, since: 2026-12-01 }');
    const [mailbox] = settingsOf(files, { IMAP_PASSWORD_BINDING: 'hush' }).mailAccess.mailboxes;
    expect(mailbox).toMatchObject({ folder: 'Enquiries', junk: false, moveTo: 'Enquiries/Taken in', take: 'registered', since: '2026-12-01' });
  });

  it.each<[what: string, imap: string, key: string, found: string, wanted: string]>([
    ['no host', '{ user: enquiries }', 'imap.host', 'nothing', 'the name of the mail server, such as outlook.office365.com'],
    ['a password', '{ host: a.example, user: enquiries, password: hush }', 'imap.password', '"hush"', 'nothing here: the password belongs in the environment'],
    ['no such way to sign in', '{ host: a.example, user: enquiries, auth: basic }', 'imap.auth', '"basic"', 'password or oauth2'],
    ['no application', '{ host: a.example, user: enquiries, auth: oauth2 }', 'imap.oauth2', 'nothing', 'a section with tenant and clientId, as auth is oauth2'],
    ['a move to where it was', '{ host: a.example, user: enquiries, moveTo: Inbox }', 'imap.moveTo', '"Inbox"', 'another folder than the one that mail is fetched from, or nothing for no move'],
    ['a shared mailbox from the beginning of time', '{ host: a.example, user: enquiries, take: registered }', 'imap.since', 'nothing', 'a date such as 2026-12-01, as others use this mailbox too: mail that came before it is left alone'],
  ])('is faulty with %s', (_, imap, key, found, wanted) => {
    const faults = faultsOf(withImap(imap), { IMAP_PASSWORD_BINDING: 'hush', IMAP_CLIENT_SECRET_BINDING: 'hush' });
    const shownAs = key === 'imap.password' ? 'a value that is not shown, as it may hold a password' : found;
    expect(faults).toEqual([{ file: binding, line: 5, key, found: shownAs, wanted }]);
  });

  it('is faulty without its secret, beside all else that is wrong', () => {
    const faults = faultsOf(edited(withImap('{ host: a.example, user: enquiries }'), binding, ['name: Much Binding Parish Council', 'name: ""']));
    expect(faults.map(({ file, key, wanted }) => [file, key, wanted])).toEqual([
      [binding, 'name', 'the council’s name'],
      ['environment', 'IMAP_PASSWORD_BINDING', `the password, as ${binding} has auth: password under imap`],
    ]);
  });
});

describe('what never signs in to a mail server, as the command line', () => {
  it('needs no secrets, and is given none', () => {
    const files = withImap('{ host: a.example, user: enquiries }');
    const loaded = onDisk(files, (root) => loadSettings({ root, workingDirectory }, {}, { signsIn: false }));
    expect(loaded.ok && loaded.value.mailAccess).toEqual({ mailboxes: [], smtp: null });
  });
});

describe('the server that mail goes to', () => {
  const oauth2 = '{ tenant: a-tenant, clientId: an-app, user: enquiries@binding.example }';

  it('may want a token', () => {
    const { mailAccess } = settingsOf(withSmtp(`{ smtpUrl: "smtp://smtp.office365.com:587", oauth2: ${oauth2} }`), { SMTP_CLIENT_SECRET: 'hush' });
    const client = { tokenUrl: 'https://login.microsoftonline.com/a-tenant/oauth2/v2.0/token', clientId: 'an-app', clientSecret: 'hush' };
    expect(mailAccess.smtp).toEqual({ user: 'enquiries@binding.example', client });
  });

  it('is faulty with an application and neither its secret nor a server', () => {
    expect(faultsOf(withSmtp(`{ smtpUrl: "", oauth2: ${oauth2} }`)).map(({ key }) => key)).toEqual(['SMTP_CLIENT_SECRET', 'SMTP_URL']);
  });

  it('is faulty with the secret in the file', () => {
    const [fault, ...more] = faultsOf(withSmtp(`{ smtpUrl: "smtp://a.example", oauth2: { tenant: t, clientId: c, user: u, clientSecret: hush } }`), { SMTP_CLIENT_SECRET: 'hush' });
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ key: 'mailOut.oauth2.clientSecret', wanted: 'nothing here: the secret belongs in the environment' });
    expect(fault?.found).not.toContain('hush');
  });
});
