import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { type MailAddress, type ReadMail } from '../../../src/domain/intake/mail.js';
import { mailOf, mailSource, multipart, type Part, rawMail, textPart } from '../../support/mail-source.js';

const reader = new MailparserReader();

async function read(raw: Uint8Array): Promise<ReadMail> {
  const result = await reader.read(raw);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

describe('an ordinary mail', () => {
  it('is read', async () => {
    const mail = await read(mailSource({ 'In-Reply-To': '<parent@x.example>', 'List-Id': ' <a.list> ' }));
    expect(mail).toMatchObject({
      messageId: 'street-light@members.example',
      inReplyTo: ['parent@x.example'],
      references: [],
      from: [{ address: 'ada@members.example', name: 'Ada Hill' }],
      fromHeaders: 1,
      subject: 'Street light out in Park Road',
      text: 'When will it be mended?\n',
      attachments: [],
    });
    expect(mail.headers.get('list-id')).toEqual(['<a.list>']);
    expect(mail.headers.get('to')).toEqual(['enquiries@houghton-regis.example']);
  });

  it('is read where its bytes lie in the middle of others', async () => {
    const raw = mailSource();
    const around = Buffer.concat([Buffer.from('From: other@x.example\r\n'), raw, Buffer.from('more')]);
    const view = new Uint8Array(around.buffer, around.byteOffset + 23, raw.length);
    expect((await read(view)).from).toEqual([{ address: 'ada@members.example', name: 'Ada Hill' }]);
  });
});

describe('whom it is addressed to', () => {
  it('is whom To and Cc name, by address and in small letters, and nobody that Bcc names', async () => {
    const mail = await read(mailSource({ To: '"mayor@x.example" <Ada@Members.example>, Office: bea@members.example;', Cc: 'enquiries@houghton-regis.example', Bcc: 'cyd@members.example' }));
    expect(mail.to.map(({ address }) => address)).toEqual(['ada@members.example', 'bea@members.example', 'enquiries@houghton-regis.example']);
  });

  it('is whom every such field names, where there are two, and nobody where there is none', async () => {
    expect((await read(rawMail('From: a@x.example\r\nTo: b@x.example\r\nTo: c@x.example\r\n\r\nText'))).to.map(({ address }) => address)).toEqual(['b@x.example', 'c@x.example']);
    expect((await read(rawMail('From: a@x.example\r\n\r\nText'))).to).toEqual([]);
  });
});

describe('the sender', () => {
  const ada: MailAddress = { address: 'ada@members.example', name: 'Ada Hill' };
  it.each<[name: string, from: string, senders: readonly MailAddress[]]>([
    ['bare', 'ada@members.example', [{ ...ada, name: '' }]],
    ['in capitals', 'Ada Hill <ADA@Members.Example>', [ada]],
    ['in quotation marks', '"Hill, Ada" <ada@members.example>', [{ ...ada, name: 'Hill, Ada' }]],
    ['with another address for a name', '"mayor@x.example" <ada@members.example>', [{ ...ada, name: 'mayor@x.example' }]],
    ['encoded', '=?utf-8?B?QWRhIEhpbGw=?= <ada@members.example>', [ada]],
    ['encoded, with a line break in it', '=?utf-8?Q?Ada=0D=0AHill?= <ada@members.example>', [ada]],
    ['folded', 'Ada Hill\r\n <ada@members.example>', [ada]],
    ['in bare UTF-8', 'Zo\u00c3\u00ab <zoe@members.example>', [{ address: 'zoe@members.example', name: 'Zoë' }]],
    ['a group', 'Members: ada@members.example, Bea <bea@members.example>;', [
      { ...ada, name: '' },
      { address: 'bea@members.example', name: 'Bea' },
    ]],
    ['an empty group', 'undisclosed-recipients:;', []],
    ['two', 'ada@members.example, bea@members.example', [
      { ...ada, name: '' },
      { address: 'bea@members.example', name: '' },
    ]],
    ['no address', 'Ada Hill', []],
    ['empty', '', []],
  ])('%s', async (_name, from, senders) => {
    expect((await read(mailSource({ From: from }))).from).toEqual(senders);
  });

  it.each<[name: string, raw: Buffer, count: number]>([
    ['no field', rawMail('Subject: x\r\n\r\nbody'), 0],
    ['one', mailSource(), 1],
    ['two', rawMail('From: a@x.example\r\nSubject: x\r\nFrom: b@x.example\r\n\r\n'), 2],
    ['two, one in capitals and one with a space before its colon', rawMail('FROM: a@x.example\r\nfrom : b@x.example\r\n\r\n'), 2],
    ['one, and one in the body', mailSource({}, 'From: b@x.example\r\n'), 1],
    ['one, and one folded into another field', rawMail('From: a@x.example\r\nX-A: b\r\n From: b@x.example\r\n\r\n'), 1],
  ])('is counted by its fields: %s', async (_name, raw, count) => {
    expect((await read(raw)).fromHeaders).toBe(count);
  });
});

describe('the subject', () => {
  it.each<[name: string, field: string, subject: string]>([
    ['plain', 'Street light', 'Street light'],
    ['folded', 'Street\r\n light', 'Street light'],
    ['encoded in pieces', '=?utf-8?Q?Stra=C3=9Fen?=\r\n =?utf-8?Q?_light?=', 'Straßen light'],
    ['encoded, with a header injected', '=?utf-8?Q?Light=0D=0ABcc:_x@y.example?=', 'Light Bcc: x@y.example'],
    ['with a NUL', 'Street\0light', 'Street light'],
    ['in bare Latin-1 within an encoded word', '=?iso-8859-1?Q?Stra\u00dfe?=', 'Straße'],
    ['empty', '', ''],
  ])('%s', async (_name, field, subject) => {
    expect((await read(mailSource({ Subject: field }))).subject).toBe(subject);
  });

  it('is cut after 998 characters', async () => {
    expect((await read(mailSource({ Subject: 'x'.repeat(5_000) }))).subject).toBe('x'.repeat(998));
  });
});

describe('ids', () => {
  it.each<[name: string, field: string, messageId: string | null]>([
    ['in brackets', '<a@x.example>', 'a@x.example'],
    ['on the next line', '\r\n <a@x.example>', 'a@x.example'],
    ['bare', 'a@x.example', 'a@x.example'],
    ['with a space in the brackets', '< a@x.example >', 'a@x.example'],
    ['without an @', '<20260522-1>', '20260522-1'],
    ['with neither', '20260522-1', '20260522-1'],
    ['with words about it', '<a@x.example> (added by relay)', 'a@x.example'],
    ['empty brackets', '<>', null],
    ['empty', '', null],
    ['longer than an index takes', `<${'a'.repeat(3_000)}>`, 'a'.repeat(500)],
  ])('of the message: %s', async (_name, field, messageId) => {
    expect((await read(mailSource({ 'Message-ID': field }))).messageId).toBe(messageId);
  });

  it.each<[name: string, field: string, ids: readonly string[]]>([
    ['one', '<a@x.example>', ['a@x.example']],
    ['several, folded', '<a@x.example>\r\n\t<b@x.example> <c@x.example>', ['a@x.example', 'b@x.example', 'c@x.example']],
    ['without spaces between', '<a@x.example><b@x.example>', ['a@x.example', 'b@x.example']],
    ['one twice', '<a@x.example> <a@x.example>', ['a@x.example']],
    ['among words', 'Your message of Friday <a@x.example>', ['a@x.example']],
    ['bare', 'a@x.example b@x.example', ['a@x.example', 'b@x.example']],
    ['words alone', 'Your message of Friday', []],
  ])('of others: %s', async (_name, field, ids) => {
    const mail = await read(mailSource({ References: field, 'In-Reply-To': field }));
    expect(mail.references).toEqual(ids);
    expect(mail.inReplyTo).toEqual(ids);
  });

  it('are the nearest hundred, of a very long thread', async () => {
    const ids = Array.from({ length: 150 }, (_, i) => `m${i}@x.example`);
    const { references } = await read(mailSource({ References: ids.map((id) => `<${id}>`).join('\r\n ') }));
    expect(references).toEqual(ids.slice(50));
  });
});

describe('header fields', () => {
  it('keep their order, unfolded, under names in lower case', async () => {
    const raw = rawMail('X-A: one\r\nx-a: two\r\n  and\r\n\tthree\r\nX-B:\r\n\r\n');
    const { headers } = await read(raw);
    expect(headers.get('x-a')).toEqual(['one', 'two  and\tthree'.replace('\t', ' ')]);
    expect(headers.get('x-b')).toEqual(['']);
  });

  it('are UTF-8, or Latin-1 where they are not', async () => {
    const { headers } = await read(rawMail('X-A: \u00c3\u00ab\r\nX-B: \u00eb\r\n\r\n'));
    expect([headers.get('x-a'), headers.get('x-b')]).toEqual([['ë'], ['ë']]);
  });

  it('named like what every object has are fields like others', async () => {
    const { headers } = await read(rawMail('__proto__: x\r\nconstructor: y\r\n\r\n'));
    expect([headers.get('__proto__'), headers.get('constructor')]).toEqual([['x'], ['y']]);
  });
});

describe('line ends and blank lines', () => {
  const wanted = { subject: 'x', fromHeaders: 1, text: 'one\ntwo\n' };
  it.each<[name: string, raw: Buffer]>([
    ['LF', rawMail('From: a@x.example\nSubject: x\n\none\ntwo\n')],
    ['CR', rawMail('From: a@x.example\rSubject: x\r\rone\rtwo\r')],
    ['CR, and the CR LF that SMTP ends a message with', rawMail('From: a@x.example\rSubject: x\r\rone\rtwo\r\n')],
    ['CR CR LF', rawMail('From: a@x.example\r\r\nSubject: x\r\r\n\r\r\none\r\r\ntwo\r\r\n')],
    ['a blank first line', rawMail('\r\nFrom: a@x.example\r\nSubject: x\r\n\r\none\r\ntwo\r\n')],
    ['several of them', rawMail('\n\r\n\nFrom: a@x.example\nSubject: x\n\none\ntwo\n')],
    ['an mbox line', rawMail('From a@x.example Fri May 22 17:20:00 2026\nFrom: a@x.example\nSubject: x\n\none\ntwo\n')],
  ])('%s', async (_name, raw) => {
    expect(await read(raw)).toMatchObject(wanted);
  });

  it('a mail of a body alone has no header', async () => {
    expect(await read(rawMail('\r\nHello there, no colon here\r\n'))).toMatchObject({ fromHeaders: 0, text: 'Hello there, no colon here\n' });
  });

  it.each(['\r\rX-A: 1\rFrom: mayor@x.example\rSubject: y\r\rforged\r\r\n', 'X-A: 1\rFrom: mayor@x.example\r\rforged\r\r-\r\n'])('CR alone above proper lines makes no mail of its own: %j', async (above) => {
    const mail = await read(rawMail(`${above}From: ada@members.example\r\nSubject: x\r\n\r\nbody\r\n`));
    expect(mail).toMatchObject({ fromHeaders: 1, from: [{ address: 'ada@members.example' }], subject: 'x', text: 'body\n' });
  });

  it('a bare CR in a proper line begins no field', async () => {
    const mail = await read(rawMail('Subject: x\rFrom: mayor@x.example\r\nFrom: ada@members.example\r\n\r\nbody\r\n'));
    expect(mail).toMatchObject({ fromHeaders: 1, from: [{ address: 'ada@members.example' }] });
  });
});

describe('the parts of a mail', () => {
  const method = async (...parts: Parameters<typeof multipart>[1][]) => (await read(mailOf(multipart('mixed', ...parts)))).calendarMethods;
  const calendar = (type: string): Part => ({ type, body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' });

  it('tell what a calendar asks or answers', async () => {
    expect(await method(textPart('Yes'), calendar('text/calendar; method=REPLY; charset=utf-8'))).toEqual(['reply']);
    expect(await method(calendar('TEXT/CALENDAR; Method="Request"'), calendar('text/calendar'))).toEqual(['request']);
    expect(await method(textPart('No'), { type: '', body: 'x', fields: { 'Content-Disposition': 'attachment' } })).toEqual([]);
    expect((await read(mailSource({ 'Content-Type': 'text/calendar; method=reply' }, 'BEGIN:VCALENDAR'))).calendarMethods).toEqual(['reply']);
  });

  it('name a text that lies inline under a file’s name, and leave its words where they are', async () => {
    const list: Part = { ...textPart('Item 1\r\nItem 2'), fields: { 'Content-Disposition': 'inline; filename="agenda.txt"' } };
    const mail = await read(mailOf(multipart('mixed', textPart('See below.'), list, textPart('Thank you.'))));
    expect(mail.attachments).toMatchObject([{ name: 'agenda.txt', type: 'text/plain', bytes: 13, sniffed: null, differs: false }]);
    expect(mail.text).toMatch(/See below\.[^]*Item 2[^]*Thank you\./);
  });

  it('do not name what is attached twice', async () => {
    const list: Part = { ...textPart('Item 1'), fields: { 'Content-Disposition': 'attachment; filename="agenda.txt"' } };
    expect((await read(mailOf(multipart('mixed', textPart('See below.'), list)))).attachments).toMatchObject([{ name: 'agenda.txt' }]);
  });
});

describe('what cannot be read', () => {
  it.each<[name: string, raw: Buffer, detail: string]>([
    ['a thousand parts and more', rawMail('Content-Type: multipart/mixed; boundary=b\r\n\r\n', '--b\r\n\r\nx\r\n'.repeat(1_100)), 'too-many-parts-or-too-long-a-header'],
    ['a header that never ends', rawMail('X-A: b\r\n'.repeat(200_000)), 'too-many-parts-or-too-long-a-header'],
  ])('%s', async (_name, raw, detail) => {
    expect(await reader.read(raw)).toEqual({ ok: false, refusal: { code: 'unreadable', detail } });
  });

  it.each([['folded', '<id@b.example>\r\n '], ['on one line', '<id@b.example> ']])('does not include a field of a megabyte, %s: it is cut, and the rest is read', async (_name, ids) => {
    const began = performance.now();
    const mail = await read(rawMail(`X-Huge: ${ids.repeat(60_000)}x\r\nReferences: ${ids.repeat(10)}<last@x>\r\nSubject: Bench\r\n\r\nWho mends it?\r\n`));
    expect(mail).toMatchObject({ subject: 'Bench', references: ['id@b.example', 'last@x'], text: 'Who mends it?\n' });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('includes what takes too long', async () => {
    const raw = mailSource({}, 'a line\r\n'.repeat(1_000_000));
    expect(await new MailparserReader(1).read(raw)).toEqual({ ok: false, refusal: { code: 'unreadable', detail: 'took-too-long' } });
  });

  it.each<[name: string, raw: Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['line breaks', rawMail('\r\n'.repeat(50))],
    ['NULs', Buffer.alloc(5_000)],
    ['every byte', Buffer.from(Array.from({ length: 4_096 }, (_, i) => i % 256))],
    ['a field without a name', rawMail(': x\r\n\r\nbody')],
    ['an empty content type', rawMail('Content-Type:\r\nContent-Disposition: attachment\r\n\r\nbody')],
    ['a boundary that never comes', rawMail('Content-Type: multipart/mixed; boundary=b\r\n\r\nbody')],
    ['a message within that ends in its header', rawMail('Content-Disposition: inline\r\nContent-Type: message/rfc822\r')],
    ['a message within one within that ends in its header', rawMail('Content-Type: message/rfc822\r\n\r\nSubject: x\r\nContent-Disposition: inline\r\nContent-Type:\r\n message/rfc822\r\nSubject: y')],
    ['a boundary without a name', rawMail('Content-Type: multipart/mixed\r\n\r\n--\r\n\r\nbody')],
    ['multiparts within multiparts', rawMail(...Array.from({ length: 900 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`))],
  ])('does not include %s', async (_name, raw) => {
    expect((await reader.read(raw)).ok).toBe(true);
  });
});
