import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ThreadedSenderCheck } from '../../../../src/adapters/mail-in/sender-check/threaded-sender-check.js';
import { type SendingServer } from '../../../../src/application/ports/sender-check.js';
import { hasDmarc, permits, signedAs, signs } from '../../../support/mail-dns.js';
import { RecordingLog } from '../../../support/mail-log.js';
import { mailSource } from '../../../support/mail-source.js';

const compiled = join(__dirname, '..', '..', '..', '..', 'dist', 'adapters', 'mail-in', 'sender-check');
/** Does as the message bids it. */
const telling = join(__dirname, 'telling-thread.mjs');
const server = (address = '198.51.100.7'): SendingServer => ({ address, greeting: 'out.example.org', returnPath: 'ada@example.org' });
const told = [{ method: 'spf', result: 'pass', properties: new Map([['smtp.mailfrom', 'ada@example.org']]) }];

async function checkingOn(file: string, use: (check: ThreadedSenderCheck, log: RecordingLog) => Promise<void>, limits = { time: 1_500, memory: 64 }): Promise<void> {
  const log = new RecordingLog();
  const check = new ThreadedSenderCheck(file, log, limits);
  try {
    await use(check, log);
  } finally {
    await check.close();
  }
}

describe('checking a sender on a thread', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '172.17.0.1', '192.168.1.1', '100.64.0.1', '169.254.1.1', 'fd00::1', 'fe80::1', '0.0.0.0', ''])('asks nothing about a peer at %p, which is nobody’s first server', async (address) => {
    await checkingOn(telling, async (check) => {
      expect(await check.results(Buffer.from('good'), server(address), 'ada@example.org')).toEqual([]);
    });
  });

  it.each(['198.51.100.7', '::ffff:198.51.100.7', '2001:db8::1', '172.32.0.1'])('asks about one at %s', async (address) => {
    await checkingOn(telling, async (check) => {
      expect(await check.results(Buffer.from('good'), server(address), 'ada@example.org')).toEqual(told);
    });
  });

  it.each([
    ['never ends', 'hang', 'took-too-long', 3_000],
    ['takes all memory', 'memory', 'broken', 10_000],
    ['ends its thread', 'exit', 'took-too-long', 3_000],
    ['throws', 'throw', 'broken', 10_000],
  ])('finds nothing where it %s, and the next is checked', async (_, bidden, code, time) => {
    await checkingOn(telling, async (check, log) => {
      const [bad, good] = await Promise.all([check.results(Buffer.from(bidden), server(), 'ada@example.org'), check.results(Buffer.from('good'), server(), 'ada@example.org')]);
      expect([bad, good]).toEqual([[], told]);
      expect(await check.results(Buffer.from('after'), server(), 'ada@example.org')).toEqual(told);
      expect(log.lines).toEqual([`warn sender-check.failed {"code":"${code}"}`]);
    }, { time, memory: 64 });
  });

  it.each<[name: string, body: Buffer]>([
    ['one line of 25 MB', Buffer.alloc(25_000_000, 'a')],
    ['25 million lines', Buffer.alloc(25_000_000, '\n')],
    ['25 MB of space', Buffer.alloc(25_000_000, ' ')],
  ])('ends in time with %s that claims to be signed', async (_, body) => {
    const claim = 'v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.invalid; s=x; h=from; bh=x; b=x';
    const raw = Buffer.concat([mailSource({ From: 'a@invalid', 'DKIM-Signature': claim }, ''), body]);
    const began = performance.now();
    await checkingOn(join(compiled, 'checking-thread.js'), async (check) => {
      expect(await check.results(raw, { ...server(), returnPath: 'a@invalid' }, 'a@invalid')).toEqual([]);
    }, { time: 2_500, memory: 256 });
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  it('works on where nothing can be added to what all objects share, and writes nothing on the service’s output', async () => {
    const ofPart = Buffer.from('DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=x.invalid; s=x; h=from; l=-1; bh=x; b=x\r\n');
    const raw = Buffer.concat([ofPart, await signedAs('example.org', mailSource({ From: 'ada@example.org' }))]);
    const table = { ...signs('example.org'), ...permits('example.org', '198.51.100.7'), ...hasDmarc('example.org') };
    const script = `
      import { MailauthCheck } from ${JSON.stringify(join(compiled, 'mailauth-check.js'))};
      import ${JSON.stringify(join(compiled, 'checking-thread.js'))};
      const table = ${JSON.stringify(table)};
      const dns = async (name) => { if (name in table) return [[table[name]]]; throw Object.assign(new Error(), { code: 'ENOTFOUND' }); };
      const found = await new MailauthCheck(dns).results(Buffer.from('${raw.toString('base64')}', 'base64'), ${JSON.stringify(server())}, 'ada@example.org');
      process.stdout.write([Object.isFrozen(Object.prototype), ...found.map(({ method, result }) => method + '=' + result)].join(' '));`;
    const written = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(written).toBe('true dkim=pass spf=pass dmarc=pass');
  });
});
