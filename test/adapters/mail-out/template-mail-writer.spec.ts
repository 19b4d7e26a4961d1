import { TemplateMailWriter } from '../../../src/adapters/mail-out/template-mail-writer.js';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { loopHeader } from '../../../src/domain/intake/screen/own-loop.js';
import { screen } from '../../../src/domain/intake/screen/screen.js';
import { letter, letterKinds } from '../../support/mail-letters.js';
import { envelope } from '../../support/mail-read.js';
import { mailSource } from '../../support/mail-source.js';
import { secret, templates, writtenBack } from './written-back.js';

const header = async (overrides: Parameters<typeof letter>[1], name: string): Promise<readonly string[]> =>
  (await writtenBack(letter('receipt', overrides))).read.headers.get(name) ?? [];

describe('a letter as a mail', () => {
  it('has the fields that it is given', async () => {
    const { mail, read } = await writtenBack(letter('receipt', { automatic: 'auto-replied', inReplyTo: ['street-light@members.example'] }));
    expect(mail).toMatchObject({
      from: 'enquiries@houghton-regis.example',
      to: 'ada@members.example',
      subject: '[HR-0001] Street light out in Park Road',
    });
    expect(read).toMatchObject({
      messageId: mail.messageId,
      inReplyTo: ['street-light@members.example'],
      references: ['street-light@members.example'],
      from: [{ name: 'Houghton Regis Town Council', address: 'enquiries@houghton-regis.example' }],
      subject: '[HR-0001] Street light out in Park Road',
      attachments: [],
    });
    expect(Object.fromEntries(read.headers)).toMatchObject({
      to: ['Councillor Ada Hill <ada@members.example>'],
      'reply-to': ['Houghton Regis Town Council <enquiries+0123456789abcdef0123456789abcdef@houghton-regis.example>'],
      date: ['Fri, 22 May 2026 16:20:00 +0000'],
      'auto-submitted': ['auto-replied'],
      'x-auto-response-suppress': ['All'],
      [loopHeader.toLowerCase()]: ['mark-of-houghton-regis'],
      'content-language': ['en-GB'],
      'mime-version': ['1.0'],
    });
  });

  it('has no field but these', async () => {
    const { fields } = await writtenBack(letter('receipt', { inReplyTo: ['a@x.example'] }));
    expect([...fields].sort()).toEqual([
      ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'in-reply-to', 'message-id'],
      ...['mime-version', 'references', 'reply-to', 'subject', 'to', 'x-auto-response-suppress', 'x-member-enquiries-loop'],
    ]);
  });

  it('answers nothing, where it answers nothing', async () => {
    const { fields } = await writtenBack(letter('receipt'));
    expect(fields.filter((name) => name === 'in-reply-to' || name === 'references')).toEqual([]);
  });

  it('is not called automatic where a person wrote it', async () => {
    const { fields, read } = await writtenBack(letter('answer', { automatic: null }));
    expect(fields).not.toContain('auto-submitted');
    expect(fields).not.toContain('x-auto-response-suppress');
    expect(screen(read, envelope(), 'another mark')).toBeNull();
  });

  it('is known for our own when it comes back', async () => {
    const { read } = await writtenBack(letter('answer', { automatic: null }));
    expect(screen(read, envelope(), 'mark-of-houghton-regis')).toEqual({ state: 'automatic', reason: 'own-loop' });
  });

  it('ends its lines with CR LF, none longer than 998', async () => {
    const { mail } = await writtenBack(letter('receipt', { view: { quoted: { label: 'x', text: 'x'.repeat(20_000) } } }));
    const raw = Buffer.from(mail.mime).toString('latin1');
    expect(raw).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });
});

describe('the message id', () => {
  const idOf = async (of: Partial<Omit<Letter, 'view'>>): Promise<string> => (await writtenBack(letter('receipt', of))).mail.messageId;

  it('is the same for the same letter of the same council, in our domain', async () => {
    const id = await idOf({ key: 'receipt:1' });
    expect(id).toMatch(/^[0-9a-f]{32}@houghton-regis\.example$/);
    expect(await idOf({ key: 'receipt:1', subject: 'Another' })).toBe(id);
    expect(await idOf({ key: 'receipt:2' })).not.toBe(id);
    expect(await idOf({ key: 'receipt:1', from: { name: '', address: 'enquiries@ware.example' } })).not.toBe(id);
  });

  it('cannot be worked out from what the letter is about', async () => {
    const [one, other] = await Promise.all([secret, 'another'].map((known) => new TemplateMailWriter(templates, known).write([letter('receipt')])));
    expect(one?.[0]?.messageId).not.toBe(other?.[0]?.messageId);
  });

  it('goes with bytes that are the same too', async () => {
    const writer = new TemplateMailWriter(templates, secret);
    const written = [...(await writer.write([letter('receipt'), letter('receipt')])), ...(await new TemplateMailWriter(templates, secret).write([letter('receipt')]))];
    expect(new Set(written.map(({ mime }) => Buffer.from(mime).toString('latin1'))).size).toBe(1);
    expect(written).toHaveLength(3);
  });
});

describe('names, subjects and ids that mean harm', () => {
  const names = ['Eve\r\nBcc: x@y.example', 'Eve\nBcc: x@y.example', 'Eve\rBcc: x@y.example', 'Eve\u2028Bcc: x@y.example', 'Eve\0', '"Eve" <x@y.example>', 'x@y.example, Eve', 'Eve; x:', '=?utf-8?Q?Eve=0D=0ABcc:_x=40y.example?=', '🦺 Zoë مصباح', 'Eve\u202Eelpmaxe.y@x', 'E'.repeat(5_000), '', '   '];

  it.each(names)('as a name: %j', async (name) => {
    const { mail, read, fields } = await writtenBack(letter('answer', { from: { name, address: 'enquiries@houghton-regis.example' }, to: { name, address: 'ada@members.example' } }));
    expect(mail).toMatchObject({ from: 'enquiries@houghton-regis.example', to: 'ada@members.example' });
    expect(read.from.map(({ address }) => address)).toEqual(['enquiries@houghton-regis.example']);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields).not.toContain('bcc');
    expect(fields).not.toContain('cc');
    const to = await new MailparserReader().read(mailSource({ From: read.headers.get('to')?.[0] ?? '' }));
    expect(to.ok && to.value.from.map(({ address }) => address)).toEqual(['ada@members.example']);
  });

  it.each(names)('as a subject: %j', async (subject) => {
    const { read, fields } = await writtenBack(letter('answer', { subject, view: { subject } }));
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields).not.toContain('bcc');
    expect(read.subject).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(read.subject.length).toBeLessThanOrEqual(250);
  });

  it.each<[id: string]>([['a@x.example>\r\nBcc: x@y.example'], ['a b'], ['<a@x.example>'], ['é@x.example'], ['\r\n'], ['x'.repeat(500)]])('as an id: %j', async (id) => {
    const { fields, mail } = await writtenBack(letter('receipt', { inReplyTo: [id, 'b@x.example'] }));
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields).not.toContain('bcc');
    expect(Buffer.from(mail.mime).toString('latin1')).toMatch(/^References:/m);
  });

  it.each<[address: string]>([['ada@members.example\r\nBcc: x@y.example'], ['ada@members.example, x@y.example'], ['Eve <x@y.example>']])(
    'as an address, which reaches nobody else: %j',
    async (address) => {
      const { mail, fields } = await writtenBack(letter('receipt', { to: { name: 'Ada', address } }));
      expect(mail.to).not.toMatch(/[\s,<>]/);
      expect(mail.to).not.toBe('x@y.example');
      expect(fields).not.toContain('bcc');
    },
  );

  it('as a loop mark', async () => {
    expect(await header({ loopMark: 'mark\r\nBcc: x@y.example' }, 'bcc')).toEqual([]);
  });
});

describe('every kind of letter', () => {
  it.each(letterKinds)('%s has a template of its own, in text and HTML', async (kind) => {
    const { text, html } = await writtenBack(letter(kind));
    expect(text).toContain('HR-0001: Street light out in Park Road');
    expect(html).toContain('<h1');
  });

  it('without a template is a bug, and throws', async () => {
    await expect(new TemplateMailWriter('/nowhere', secret).write([letter('receipt')])).rejects.toThrow('template not found');
  });
});
