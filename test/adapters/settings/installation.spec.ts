import { type Environment, readEnvironment } from '../../../src/adapters/settings/environment.js';
import { type Edit, edited, faultsOf, settingsOf, sound, workingDirectory } from './configuration.js';

const file = 'config/default.yaml';
const aPort = 'a port from 0 to 65535, 0 for any that is free';
const aPublicUrl = 'a URL such as https://enquiries.example.org, or nothing';
const aDatabaseUrl = 'a URL such as postgres://user@host/name, or nothing for SQLite';
const anSmtpUrl = 'a URL such as smtp://mail.example.org:587, or nothing for a folder';
const aListUrl = 'an https:// URL such as https://www.gov.uk/bank-holidays.json, or nothing';
const hidden = 'a value that is not shown, as it may hold a password';
const listenOn = 'an address to listen on, such as 127.0.0.1';
const bytes = 'a whole number of bytes, such as 26214400, and at most 1073741824';
const seconds = 'a whole number of seconds, from 1 to 3600';

interface FileRow {
  readonly name: string;
  readonly edit: Edit;
  readonly fault: { readonly line: number; readonly key: string; readonly found: string; readonly wanted: string };
}

const inFile: readonly FileRow[] = [
  { name: 'a port beyond the last', edit: ['port: 3000', 'port: 65536'], fault: { line: 1, key: 'web.port', found: '65536', wanted: aPort } },
  { name: 'a port in quotes', edit: ['port: 2525', 'port: "2525"'], fault: { line: 4, key: 'smtpIn.port', found: '"2525"', wanted: aPort } },
  { name: 'half a port', edit: ['port: 2525', 'port: 2525.5'], fault: { line: 4, key: 'smtpIn.port', found: '2525.5', wanted: aPort } },
  { name: 'a URL without a scheme', edit: ['publicUrl: ""', 'publicUrl: enquiries.example'], fault: { line: 1, key: 'web.publicUrl', found: '"enquiries.example"', wanted: aPublicUrl } },
  { name: 'a database of another make', edit: ['databaseUrl: ""', 'databaseUrl: mysql://u:secret@h/d'], fault: { line: 8, key: 'databaseUrl', found: hidden, wanted: aDatabaseUrl } },
  { name: 'mail by HTTP', edit: ['smtpUrl: ""', 'smtpUrl: "http://u:secret@h"'], fault: { line: 9, key: 'mailOut.smtpUrl', found: hidden, wanted: anSmtpUrl } },
  { name: 'a relay by name', edit: ['trustedRelays: []', 'trustedRelays: [mail.example]'], fault: { line: 6, key: 'smtpIn.trustedRelays[0]', found: '"mail.example"', wanted: 'an IP address, such as 192.0.2.25' } },
  { name: 'a size in words', edit: ['maxBytes: 26214400', 'maxBytes: 25 MB'], fault: { line: 5, key: 'smtpIn.maxBytes', found: '"25 MB"', wanted: bytes } },
  { name: 'a lease of no time', edit: ['leaseSeconds: 120', 'leaseSeconds: 0'], fault: { line: 11, key: 'outbox.leaseSeconds', found: '0', wanted: seconds } },
  { name: 'no folder', edit: ['dataDir: ./var', 'dataDir: ""'], fault: { line: 7, key: 'dataDir', found: '""', wanted: 'a folder, such as ./var' } },
  { name: 'an unknown key', edit: ['outbox: {', 'outbox: { colour: red,'], fault: { line: 11, key: 'outbox.colour', found: 'an unknown key', wanted: 'one of leaseSeconds' } },
  { name: 'a missing section', edit: ['outbox: { leaseSeconds: 120 }\n', ''], fault: { line: 1, key: 'outbox', found: 'nothing', wanted: 'a section with leaseSeconds' } },
];

const inEnvironment: readonly (readonly [variable: string, value: string, found: string, wanted: string])[] = [
  ['PORT', 'http', '"http"', aPort],
  ['PORT', '-1', '"-1"', aPort],
  ['HOST', 'this machine', '"this machine"', listenOn],
  ['PUBLIC_URL', 'enquiries.example', '"enquiries.example"', aPublicUrl],
  ['SMTP_IN_PORT', '70000', '70000', aPort],
  ['SMTP_IN_HOST', 'a b', '"a b"', listenOn],
  ['SMTP_IN_MAX_BYTES', '25MB', '"25MB"', bytes],
  ['SMTP_TRUSTED_RELAYS', '127.0.0.1, relay', '"relay"', 'an IP address, such as 192.0.2.25'],
  ['DATABASE_URL', 'user:secret@host', hidden, aDatabaseUrl],
  ['SMTP_URL', 'secret', hidden, anSmtpUrl],
  ['BANK_HOLIDAYS_URL', 'www.gov.uk/bank-holidays.json', '"www.gov.uk/bank-holidays.json"', aListUrl],
  ['BANK_HOLIDAYS_URL', 'http://www.gov.uk/bank-holidays.json', '"http://www.gov.uk/bank-holidays.json"', aListUrl],
  ['BANK_HOLIDAYS_URL', 'http://localhost:80@example.org/', hidden, aListUrl],
  ['BANK_HOLIDAYS_URL', 'https://user:secret@example.org/', hidden, aListUrl],
  ['BANK_HOLIDAYS_URL', 'file:///etc/passwd', '"file:///etc/passwd"', aListUrl],
  ['OUTBOX_LEASE_SECONDS', '0', '0', seconds],
];

describe('the installation’s settings', () => {
  it.each(inFile)('with $name in the file are refused', ({ edit, fault }) => {
    expect(faultsOf(edited(sound, file, edit))).toEqual([{ file, ...fault }]);
  });

  it.each(inEnvironment)('with %s=%s are refused', (variable, value, found, wanted) => {
    expect(faultsOf(sound, { [variable]: value })).toEqual([
      { file: 'environment', line: null, key: variable, found, wanted },
    ]);
  });

  it('are refused for the file and for the environment at once, a variable hiding no fault in the file', () => {
    const faults = faultsOf(edited(sound, file, ['port: 3000', 'port: lots']), { PORT: '8080', SMTP_IN_PORT: 'x' });
    expect(faults.map(({ file: where, key }) => `${where} ${key}`)).toEqual([`${file} web.port`, 'environment SMTP_IN_PORT']);
  });

  it('judge the environment even where the file cannot be read', () => {
    const faults = faultsOf({ ...sound, [file]: 'web: {' }, { PORT: 'x' });
    expect(faults.map(({ file: where, line }) => [where, line])).toEqual([[file, expect.any(Number)], ['environment', null]]);
  });

  it('are the file’s where the environment says nothing', () => {
    expect(settingsOf(sound, { PORT: '', SMTP_URL: ' ' }).settings).toEqual({
      web: { host: '127.0.0.1', port: 3000, publicUrl: null },
      smtpIn: { host: '127.0.0.1', port: 2525, maxBytes: 26_214_400, trustedRelays: [] },
      dataDir: `${workingDirectory}/var`,
      databaseUrl: null,
      mailOut: { smtpUrl: null, oauth2: null },
      bankHolidays: { url: null },
      outbox: { leaseSeconds: 120 },
      demo: false,
    });
  });

  it('are the environment’s where it gives them', () => {
    const environment: Environment = {
      HOST: '0.0.0.0',
      PORT: '0',
      PUBLIC_URL: 'https://enquiries.example.org/',
      SMTP_IN_HOST: '::1',
      SMTP_IN_PORT: '0',
      SMTP_IN_MAX_BYTES: '1000',
      SMTP_TRUSTED_RELAYS: '127.0.0.1, ::1',
      DATA_DIR: '../elsewhere',
      DATABASE_URL: 'postgres://user:secret@db.example/enquiries',
      SMTP_URL: 'smtps://user:secret@mail.example:465',
      BANK_HOLIDAYS_URL: 'https://www.gov.uk/bank-holidays.json',
      OUTBOX_LEASE_SECONDS: '30',
    };
    expect(settingsOf(sound, environment).settings).toEqual({
      web: { host: '0.0.0.0', port: 0, publicUrl: 'https://enquiries.example.org' },
      smtpIn: { host: '::1', port: 0, maxBytes: 1000, trustedRelays: ['127.0.0.1', '::1'] },
      dataDir: '/srv/elsewhere',
      databaseUrl: environment.DATABASE_URL,
      mailOut: { smtpUrl: environment.SMTP_URL, oauth2: null },
      bankHolidays: { url: environment.BANK_HOLIDAYS_URL },
      outbox: { leaseSeconds: 30 },
      demo: false,
    });
  });
});

describe('a list of bank holidays', () => {
  it.each(['http://127.0.0.1:8080/list.json', 'http://localhost/list.json', 'http://[::1]:1/'])('may be read of this machine by http: %s', (url) => {
    expect(settingsOf(sound, { BANK_HOLIDAYS_URL: url }).settings.bankHolidays).toEqual({ url });
  });
});

describe('the environment', () => {
  it('is copied, so that a later change reaches nobody', () => {
    process.env.SETTINGS_SPEC = 'before';
    const environment = readEnvironment();
    process.env.SETTINGS_SPEC = 'after';
    expect(environment.SETTINGS_SPEC).toBe('before');
    delete process.env.SETTINGS_SPEC;
  });
});
