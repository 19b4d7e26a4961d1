import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Bringer } from '../../../src/domain/intake/mail.js';
import { SmtpConversation } from '../../support/mail-conversation.js';
import { mailSource } from '../../support/mail-source.js';
import { houghton, openDoor } from './open-door.js';

const relay: Bringer = { kind: 'trusted-relay' };
const peer: Bringer = { kind: 'peer', address: '127.0.0.1', greeting: 'client.example' };

describe('a relay that the settings trust', () => {
  it.each<[name: string, host: string, trusted: readonly string[], broughtBy: Bringer]>([
    ['vouches for its senders', '127.0.0.1', ['127.0.0.1'], relay],
    ['does so through a socket for both families', '::', ['127.0.0.1'], relay],
    ['is no other', '127.0.0.1', ['192.0.2.25'], peer],
    ['is nobody where none is named', '127.0.0.1', [], peer],
  ])('%s', async (_name, host, trustedRelays, broughtBy) => {
    const { door, url, reception } = await openDoor({ host, trustedRelays });
    const client = await SmtpConversation.open(`smtp://127.0.0.1:${new URL(url).port}`);
    await client.begin(houghton);
    await client.say('Subject: x\r\n\r\nbody\r\n.');
    expect(reception.kept[0]?.envelope.broughtBy).toEqual(broughtBy);
    await door.stop();
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) process.stdout.write('There is no openssl here: STARTTLS is not tested.\n');

(hasOpenssl ? describe : describe.skip)('a certificate in the settings', () => {
  it('has STARTTLS offered, and mail taken in through it', async () => {
    const { door, url, reception } = await openDoor({ tls: selfSigned() });
    const client = createTransport({ url, requireTLS: true, tls: { rejectUnauthorized: false } });
    await client.sendMail({ envelope: { from: 'a@x.example', to: [houghton] }, raw: mailSource() });
    client.close();
    expect(reception.kept).toHaveLength(1);
    await door.stop();
  });
});

function selfSigned(): { cert: string; key: string } {
  const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const options = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', [...options, '-subj', '/CN=localhost', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}
