import { join } from 'node:path';
import { MailauthCheck } from '../../src/adapters/mail-in/sender-check/mailauth-check.js';
import { ThreadedSenderCheck } from '../../src/adapters/mail-in/sender-check/threaded-sender-check.js';
import { type SenderCheck } from '../../src/application/ports/sender-check.js';
import { ToldSenderCheck } from '../support/builders-mail.js';
import { TableDns } from '../support/mail-dns.js';
import { RecordingLog } from '../support/mail-log.js';
import { mailSource } from '../support/mail-source.js';

const thread = join(__dirname, '..', '..', 'dist', 'adapters', 'mail-in', 'sender-check', 'checking-thread.js');

const implementations: Readonly<Record<string, () => { readonly check: SenderCheck; readonly close?: () => Promise<void> }>> = {
  'the fake': () => ({ check: new ToldSenderCheck() }),
  'the library': () => ({ check: new MailauthCheck(new TableDns().resolve) }),
  'the library, where DNS never answers': () => ({ check: new MailauthCheck(() => new Promise(() => undefined), { mostQuestions: 60, time: 200 }) }),
  'the library, where DNS throws': () => ({ check: new MailauthCheck(() => { throw new TypeError('on purpose'); }) }),
  'the library, where DNS answers nonsense': () => ({ check: new MailauthCheck(() => Promise.resolve([null, 7, ['v=DMARC1', {}]] as unknown as string[])) }),
  'a thread': () => {
    const check = new ThreadedSenderCheck(thread, new RecordingLog());
    return { check, close: () => check.close() };
  },
};

describe.each(Object.entries(implementations))('a check of senders: %s', (_, open) => {
  const { check, close = () => Promise.resolve() } = open();
  // The library tells of a signature on part of a body there; the thread keeps it silent by itself.
  beforeAll(() => jest.spyOn(console, 'log').mockImplementation());
  afterAll(async () => {
    jest.restoreAllMocks();
    await close();
  });

  it.each<[name: string, raw: Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['no mail', Buffer.alloc(10_000, 0xff)],
    ['a mail of nobody’s', mailSource({ From: '' })],
    ['a mail of somebody’s', mailSource()],
    ['a signature of nothing', mailSource({ 'DKIM-Signature': '' })],
    ['a signature of nonsense', mailSource({ 'DKIM-Signature': 'v=1; a=rsa-sha256; c=relaxed/relaxed; d=.; s=..; h=:::; l=-1; t=x; x=y; bh=; b=====' })],
    ['a header without end', Buffer.from(`From: a@b.test\r\n${'X: y\r\n'.repeat(100_000)}`)],
    ['a field folded without end', mailSource({ 'X-Folded': '\r\n x'.repeat(100_000) })],
  ])('proves nobody of %s, and does not throw', async (_name, raw) => {
    const results = await check.results(raw, { address: '198.51.100.7', greeting: '[198.51.100.7]', returnPath: 'ada@members.invalid' }, 'ada@members.invalid');
    expect(results.filter(({ result }) => result === 'pass')).toEqual([]);
  });

  it.each(['', '@', 'a@', '<>', `a@${'b.'.repeat(1_000)}test`, '__proto__', 'ada@[198.51.100.7]', 'a@b.test\r\nX: y'])('takes %j for a return path', async (returnPath) => {
    const results = await check.results(mailSource(), { address: '198.51.100.7', greeting: '', returnPath }, 'ada@members.example');
    expect(results.filter(({ result }) => result === 'pass')).toEqual([]);
  });
});
