import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { type AttachmentLabel, type ReadMail } from '../../../src/domain/intake/mail.js';
import { htmlPart, mailOf, mailSource, multipart, type Part, rawMail, textPart } from '../../support/mail-source.js';

const reader = new MailparserReader();

async function read(raw: Uint8Array): Promise<ReadMail> {
  const result = await reader.read(raw);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

const words = async (part: Part): Promise<string> => (await read(mailOf(part))).text.replace(/\s+/g, ' ').trim();
const image: Part = { type: 'image/png', fields: { 'Content-ID': '<i>', 'Content-Disposition': 'inline' }, body: 'x' };

describe('the words of a mail', () => {
  it.each<[name: string, part: Part, text: string]>([
    ['text', textPart('the text'), 'the text'],
    ['HTML alone', htmlPart('<p>the <b>html</b></p>'), 'the html'],
    ['HTML beside a picture', multipart('related', htmlPart('<p>the html</p>'), image), 'the html'],
    ['HTML as the only alternative', multipart('alternative', htmlPart('<p>the html</p>')), 'the html'],
    ['text with an alternative in HTML', multipart('alternative', textPart('the text'), htmlPart('<p>the html</p>')), 'the text'],
    ['blank text with an alternative in HTML', multipart('alternative', textPart(' \r\n'), htmlPart('<p>the html</p>')), 'the html'],
    ['alternatives beside a picture', multipart('mixed', multipart('alternative', textPart('the text'), htmlPart('<p>the html</p>')), image), 'the text'],
    ['text followed by HTML', multipart('mixed', textPart('the text'), htmlPart('<p>the html</p>')), 'the text the html'],
    ['text in two parts', multipart('mixed', textPart('one'), textPart('two')), 'one two'],
    ['HTML of scripts and styles alone', htmlPart('<style>p{}</style><script>alert(1)</script>'), ''],
    ['none', multipart('mixed', image), ''],
  ])('%s', async (_name, part, text) => {
    expect(await words(part)).toBe(text);
  });

  it.each<[name: string, type: string, encoding: string, body: string, text: string]>([
    ['UTF-8 in quoted-printable', 'text/plain; charset=utf-8', 'quoted-printable', 'caf=C3=A9', 'café'],
    ['UTF-8 in base64', 'text/plain; charset=utf-8', 'base64', 'Y2Fmw6k=', 'café'],
    ['Latin-1', 'text/plain; charset=iso-8859-1', '8bit', 'caf\u00e9', 'café'],
    ['Windows-1252', 'text/plain; charset=windows-1252', '8bit', '\u0093caf\u00e9\u0094', '“café”'],
    ['UTF-16', 'text/plain; charset=utf-16le', 'base64', 'YwBhAGYA6QA=', 'café'],
    ['Japanese', 'text/plain; charset=iso-2022-jp', '7bit', '\u001b$B%F%9%H\u001b(B', 'テスト'],
    ['a charset that nobody knows', 'text/plain; charset=x-made-up', '7bit', 'words', 'words'],
    ['an encoding that nobody knows', 'text/plain', 'x-made-up', 'words', 'words'],
    ['flowed', 'text/plain; format=flowed', '7bit', 'one \r\ntwo', 'one two'],
    ['with a NUL', 'text/plain', '8bit', 'wo\0rds', 'words'],
    ['with half a surrogate pair', 'text/plain; charset=utf-16le', 'base64', 'YQA92GEA', 'a\uFFFDa'],
  ])('in %s', async (_name, type, encoding, body, text) => {
    const raw = mailSource({ 'Content-Type': type, 'Content-Transfer-Encoding': encoding }, body);
    expect((await read(raw)).text.trim()).toBe(text);
  });

  it('are cut after a million characters, and say so', async () => {
    const { text } = await read(mailSource({}, 'words\r\n'.repeat(300_000)));
    expect(text.length).toBeLessThan(1_000_200);
    expect(text).toMatch(/^(words\n)+.*\n\n\[The text goes on\..*\]\n$/s);
  });

  it.each<[name: string, html: string]>([
    ['too long', '<p>x</p>'.repeat(130_000)],
    ['too deep', '<div>'.repeat(30_000)],
    ['too deep, by lists', '<ul><li>'.repeat(30_000)],
    ['deeper than the converter can go', '<div>'.repeat(15_000)],
  ])('are not had from HTML that is %s, within seconds', async (_name, html) => {
    const { text } = await read(mailOf(multipart('mixed', textPart('the text'), htmlPart(html))));
    expect(text).toMatch(/^the text\s+\[The words of this message are in HTML that is too large/);
  }, 180_000);
});

describe('attachments', () => {
  const pdf = (fields: Record<string, string>): Part => ({ type: 'application/pdf', fields, body: 'aGVsbG8=' });
  it.each<[name: string, part: Part, label: Partial<AttachmentLabel>]>([
    ['by their disposition', pdf({ 'Content-Disposition': 'attachment; filename="plan.pdf"' }), { name: 'plan.pdf', type: 'application/pdf', bytes: 8 }],
    ['decoded for their size', pdf({ 'Content-Disposition': 'attachment; filename=a.pdf', 'Content-Transfer-Encoding': 'base64' }), { name: 'a.pdf', type: 'application/pdf', bytes: 5 }],
    ['with a name in pieces', pdf({ 'Content-Disposition': "attachment; filename*0*=utf-8''caf%C3%A9; filename*1=.pdf" }), { name: 'café.pdf', type: 'application/pdf', bytes: 8 }],
    ['with an encoded name', pdf({ 'Content-Disposition': 'attachment; filename="=?utf-8?Q?caf=C3=A9.pdf?="' }), { name: 'café.pdf', type: 'application/pdf', bytes: 8 }],
    ['with a path for a name, as a label', pdf({ 'Content-Disposition': 'attachment; filename="../../etc/passwd"' }), { name: '../../etc/passwd', type: 'application/pdf', bytes: 8 }],
    ['with a line break in their name', pdf({ 'Content-Disposition': 'attachment; filename="=?utf-8?Q?a=0D=0Ab?="' }), { name: 'a b', type: 'application/pdf', bytes: 8 }],
    ['with a name that never ends', pdf({ 'Content-Disposition': `attachment; filename="${'a'.repeat(900)}"` }), { name: 'a'.repeat(255), type: 'application/pdf', bytes: 8 }],
    ['without a name', pdf({}), { name: '', type: 'application/pdf', bytes: 8 }],
    ['a mail forwarded', { type: 'message/rfc822', body: 'From: b@x.example\r\n\r\nhello' }, { name: '', type: 'message/rfc822', bytes: 26 }],
    ['what became of a delivery', { type: 'message/delivery-status', body: 'Action: failed' }, { name: '', type: 'message/delivery-status', bytes: 14 }],
    ['an invitation', { type: 'text/calendar; method=REPLY', body: 'BEGIN:VCALENDAR' }, { name: '', type: 'text/calendar', bytes: 15 }],
    ['empty', { type: 'application/pdf', body: '' }, { name: '', type: 'application/pdf', bytes: 0 }],
  ])('are labels: %s', async (_name, part, label) => {
    const mail = await read(mailOf(multipart('mixed', textPart('the text'), part)));
    expect(mail.attachments).toEqual([expect.objectContaining(label)]);
    expect(mail.text.trim()).toBe('the text');
  });

  it('are the whole mail, where it is one', async () => {
    const raw = rawMail('From: a@x.example\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nhello');
    expect(await read(raw)).toMatchObject({ text: '', attachments: [{ name: 'a.pdf', bytes: 5 }] });
  });

  it('of 24 MB are counted and not kept', async () => {
    const body = 'a'.repeat(76).concat('\r\n').repeat(310_000);
    const { attachments } = await read(mailOf(multipart('mixed', { type: 'application/zip', fields: { 'Content-Transfer-Encoding': 'base64' }, body })));
    expect(attachments).toMatchObject([{ name: '', type: 'application/zip', bytes: 310_000 * 57 }]);
  });
});
