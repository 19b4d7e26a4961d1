import { createTransport } from 'nodemailer';
import { SmtpConversation } from '../../support/mail-conversation.js';
import { mailSource } from '../../support/mail-source.js';
import { houghton, openDoor, type OpenDoor, ware } from './open-door.js';

const token = '0123456789abcdef0123456789abcdef';
const tokenised = `enquiries+${token}@houghton-regis.example`;

let open: OpenDoor;
beforeEach(async () => {
  open = await openDoor();
});
afterEach(async () => {
  open.reception.release();
  await open.door.stop();
});

const talk = (): Promise<SmtpConversation> => SmtpConversation.open(open.url);
const rawOf = (at: number): string => Buffer.from(open.reception.kept[at]?.raw ?? []).toString('latin1');

describe('a mail from an ordinary client', () => {
  it('is handed over whole, with its envelope', async () => {
    const raw = mailSource();
    const client = createTransport(open.url);
    await client.sendMail({ envelope: { from: 'ada@members.example', to: [houghton] }, raw });
    client.close();
    expect(open.reception.kept).toEqual([
      {
        council: expect.objectContaining({ slug: 'houghton-regis' }) as unknown,
        raw,
        envelope: { returnPath: 'ada@members.example', recipients: [houghton], broughtBy: { kind: 'peer', address: '127.0.0.1', greeting: '[127.0.0.1]' } },
      },
    ]);
  });

  it('may be one of many on one connection', async () => {
    const client = createTransport({ url: open.url, pool: true, maxConnections: 2 });
    const subjects = Array.from({ length: 20 }, (_, i) => `Light ${i}`);
    await Promise.all(
      subjects.map((Subject) =>
        client.sendMail({ envelope: { from: 'a@x.example', to: [houghton] }, raw: mailSource({ Subject }) }),
      ),
    );
    client.close();
    const arrived = open.reception.kept.map((_, i) => /Subject: (.*)\r\n/.exec(rawOf(i))?.[1]);
    expect(arrived.sort()).toEqual(subjects.sort());
  });
});

describe('what is promised', () => {
  it('is nothing before the commit', async () => {
    open.reception.hold();
    const client = await talk();
    await client.begin(houghton);
    client.write('Subject: x\r\n\r\nbody\r\n.\r\n');
    expect(await client.isSilent(200)).toBe(true);
    open.reception.release();
    expect(await client.reply()).toBe('250 2.6.0 OK: kept');
  });

  it('is nothing where it failed, and the client may try again at once', async () => {
    open.reception.failFor('houghton-regis');
    const client = await talk();
    await client.begin(houghton);
    expect(await client.say('Subject: x\r\n\r\nbody\r\n.')).toMatch(/^451 4\.3\.0 /);
    open.reception.failFor();
    await client.begin(houghton);
    expect(await client.say('Subject: x\r\n\r\nbody\r\n.')).toMatch(/^250 /);
    expect(open.reception.kept).toHaveLength(1);
  });
});

describe('recipients', () => {
  it.each<[name: string, recipient: string, reply: RegExp]>([
    ['a mailbox of ours', houghton, /^250 /],
    ['one in capitals', houghton.toUpperCase(), /^250 /],
    ['one with a token', tokenised, /^250 /],
    ['one with any other tag', 'enquiries+anything@houghton-regis.example', /^250 /],
    ['somebody else in our domain', 'clerk@houghton-regis.example', /^550 5\.1\.1 /],
    ['somebody elsewhere', 'ada@members.example', /^550 5\.1\.1 /],
    ['the postmaster of nowhere', 'postmaster', /^550 5\.1\.1 /],
    ['no address', 'enquiries', /^501 /],
  ])('%s', async (_name, recipient, reply) => {
    const client = await talk();
    await client.say('MAIL FROM:<ada@members.example>');
    expect(await client.say(`RCPT TO:<${recipient}>`)).toMatch(reply);
  });

  it('of two councils make two messages, each with its own recipients alone', async () => {
    const client = await talk();
    await client.begin(houghton, ware, tokenised);
    expect(await client.say('Subject: x\r\n\r\nbody\r\n.')).toMatch(/^250 /);
    expect(open.reception.kept.map(({ council, envelope }) => [council.slug, envelope.recipients])).toEqual([
      ['houghton-regis', [houghton, tokenised]],
      ['ware', [ware]],
    ]);
  });

  it('of two councils are promised nothing while one of them has not committed', async () => {
    open.reception.failFor('ware');
    const client = await talk();
    await client.begin(houghton, ware);
    expect(await client.say('Subject: x\r\n\r\nbody\r\n.')).toMatch(/^451 /);
    expect(open.reception.kept.map(({ council }) => council.slug)).toEqual(['houghton-regis']);
  });

  it('that are unknown do not keep the mail from those that are known', async () => {
    const client = await talk();
    await client.begin('nobody@x.example', houghton);
    expect(await client.say('Subject: x\r\n\r\nbody\r\n.')).toMatch(/^250 /);
    expect(open.reception.kept[0]?.envelope.recipients).toEqual([houghton]);
  });

  it('are a hundred at most', async () => {
    const client = await talk();
    await client.say('MAIL FROM:<ada@members.example>');
    const replies: string[] = [];
    for (let i = 0; i < 101; i += 1) replies.push(await client.say(`RCPT TO:<enquiries+${i}@houghton-regis.example>`));
    expect(replies.filter((reply) => reply.startsWith('250')).length).toBe(100);
    expect(replies.at(-1)).toMatch(/^452 4\.5\.3 /);
  });
});

describe('the return path', () => {
  it.each([
    ['of a person', '<Ada@Members.example>', 'Ada@Members.example'],
    ['of a bounce', '<>', ''],
  ])('%s', async (_name, from, returnPath) => {
    const client = await talk();
    await client.say(`MAIL FROM:${from}`);
    await client.say(`RCPT TO:<${houghton}>`);
    await client.say('DATA');
    await client.say('Subject: x\r\n\r\nbody\r\n.');
    expect(open.reception.kept[0]?.envelope.returnPath).toBe(returnPath);
  });
});

describe('the bytes', () => {
  it.each<[name: string, sent: string, kept: string]>([
    ['dots doubled by SMTP are single again', 'a: b\r\n\r\n..\r\n..two\r\n', 'a: b\r\n\r\n.\r\n.two\r\n'],
    ['a bare LF stays one', 'a: b\r\n\r\none\ntwo\r\n', 'a: b\r\n\r\none\ntwo\r\n'],
    ['a dot between bare LFs ends nothing', 'a: b\r\n\r\none\n.\ntwo\n.\r\nthree\r\n', 'a: b\r\n\r\none\n.\ntwo\n.\r\nthree\r\n'],
    ['bytes beyond ASCII, and NUL', 'a: b\r\n\r\n\u0000\u00ff\u00e9\r\n', 'a: b\r\n\r\n\u0000\u00ff\u00e9\r\n'],
    ['a line longer than any standard allows', `a: b\r\n\r\n${'x'.repeat(50_000)}\r\n`, `a: b\r\n\r\n${'x'.repeat(50_000)}\r\n`],
    ['none at all', '', ''],
  ])('%s', async (_name, sent, kept) => {
    const client = await talk();
    await client.begin(houghton);
    client.write(`${sent}.\r\n`);
    expect(await client.reply()).toMatch(/^250 /);
    expect(rawOf(0)).toBe(kept);
  });

  it('may come in pieces, cut anywhere', async () => {
    const client = await talk();
    await client.begin(houghton);
    for (const byte of 'a: b\r\n\r\n..x\r\n.\r\n') {
      client.write(byte);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await client.reply()).toMatch(/^250 /);
    expect(rawOf(0)).toBe('a: b\r\n\r\n.x\r\n');
  });

  it('leave nothing behind where the line is cut before their end', async () => {
    const client = await talk();
    await client.begin(houghton);
    client.write('Subject: x\r\n\r\nhalf a bo');
    await client.isSilent(50);
    client.drop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(open.reception.arrived).toEqual([]);
    const next = await talk();
    await next.begin(houghton);
    expect(await next.say('Subject: y\r\n\r\nbody\r\n.')).toMatch(/^250 /);
  });

  it('that were all here when the line was cut are kept: the sender tries again, and it is a duplicate', async () => {
    open.reception.hold();
    const client = await talk();
    await client.begin(houghton);
    const handedOver = open.reception.next();
    client.write('Subject: x\r\n\r\nbody\r\n.\r\n');
    await handedOver;
    client.drop();
    open.reception.release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(open.reception.kept).toHaveLength(1);
  });
});

describe('a message beyond the limit', () => {
  it('is announced', async () => {
    const client = await talk();
    expect(await client.say('EHLO again.example')).toContain('SIZE 100000');
  });

  it('is refused before it is sent, where its size is declared', async () => {
    const client = await talk();
    expect(await client.say('MAIL FROM:<ada@members.example> SIZE=100001')).toMatch(/^552 5\.3\.4 /);
    expect(await client.say('MAIL FROM:<ada@members.example> SIZE=100000')).toMatch(/^250 /);
  });

  it('is refused at its end, where it is not, and the connection goes on', async () => {
    const client = await talk();
    await client.begin(houghton);
    client.write('x'.repeat(100_001));
    expect(await client.isSilent(50)).toBe(true);
    expect(await client.say('\r\n.')).toMatch(/^552 5\.3\.4 /);
    expect(open.reception.arrived).toEqual([]);
    await client.begin(houghton);
    expect(await client.say('Subject: x\r\n\r\nbody\r\n.')).toMatch(/^250 /);
  });

  it('is one byte more than the largest that is taken', async () => {
    const client = await talk();
    await client.begin(houghton);
    expect(await client.say(`${'x'.repeat(99_998)}\r\n.`)).toMatch(/^250 /);
    await client.begin(houghton);
    expect(await client.say(`${'x'.repeat(99_999)}\r\n.`)).toMatch(/^552 /);
  });
});

describe('what the door offers', () => {
  it('is neither sign-in nor encryption, nor tricks', async () => {
    const client = await talk();
    const offered = await client.say('EHLO again.example');
    expect(offered).not.toMatch(/AUTH|STARTTLS|XCLIENT/);
    for (const command of ['AUTH PLAIN', 'STARTTLS', 'WIZ x', 'SHELL', 'XCLIENT ADDR=192.0.2.1']) {
      expect(await client.say(command)).toMatch(/^5/);
    }
  });

  it('logs no address and no word of a mail', async () => {
    const client = await talk();
    await client.begin('nobody@x.example', houghton);
    await client.say(`Subject: secret\r\n\r\n${'body '.repeat(30_000)}\r\n.`);
    open.reception.failFor('houghton-regis');
    await client.begin(houghton);
    await client.say('Subject: secret\r\n\r\nbody\r\n.');
    expect(open.log.lines).toEqual([
      'info smtp-in.refused {"code":550}',
      'info smtp-in.refused {"code":552}',
      'error smtp-in.not-kept Error {}',
    ]);
  });
});
