import * as fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type MailFields, twoPartMail } from '../../../src/adapters/mail-out/two-part-mail.js';

const fields: MailFields = {
  from: { name: 'Houghton Regis Town Council', address: 'enquiries@houghton-regis.example' },
  to: { name: 'Councillor Ada Hill', address: 'ada@members.example' },
  replyTo: { name: 'Houghton Regis Town Council', address: 'enquiries+0123456789abcdef0123456789abcdef@houghton-regis.example' },
  subject: '[HR-0001] Street light out in Park Road',
  messageId: '<0123456789abcdef0123456789abcdef@houghton-regis.example>',
  date: new Date('2026-05-22T16:20:00.000Z'),
  headers: { 'X-Member-Enquiries-Loop': 'mark-of-houghton-regis', 'Content-Language': 'en-GB' },
};
const parts = { text: 'Dear Ada,\r\n', html: '<p>Dear Ada,</p>\r\n' };
const id = '0123456789abcdef0123456789abcdef';

async function expectAsComposed(ours: MailFields, said: typeof parts): Promise<void> {
  const composed = await new MailComposer({ ...ours, ...said, baseBoundary: id }).compile().build();
  expect(twoPartMail(id, ours, said).toString('latin1')).toBe(composed.toString('latin1'));
}

const lines = (text: string): string => `${text.replace(/\r\n?|\n/g, '\r\n')}\r\n`;
const oneLine = (most: number): fc.Arbitrary<string> => fc.string({ unit: 'grapheme', maxLength: most });

describe('a mail of a text and its HTML, and what nodemailer’s composer makes of the same', () => {
  it.each<[of: string, said: string]>([
    ['lines of 76', 'x'.repeat(76)],
    ['a line of 77', 'x'.repeat(77)],
    ['a line of 20,000', 'x'.repeat(20_000)],
    ['spaces and tabs at the end of lines', 'a \nb\t\n \n\n\tc'],
    ['equals signs and what looks encoded', 'a=3D=\nb==='],
    ['one character beyond ASCII', 'the council’s answer'],
    ['more of another script than of Latin', 'مصباح الشارع out'],
    ['as much of another script as of Latin', 'éa'],
    ['emoji, at each place where a line is broken', '🦺'.repeat(200)],
    ['words without an end', `${'Zoë '.repeat(400)}${'é'.repeat(400)}`],
    ['what looks like the boundary', `----_NmP-${id}-Part_2`],
    ['a dot alone on a line', 'a\n.\n..\nb'],
    ['NUL and other controls', 'a\0b\u0007c\u007fd'],
    ['half a surrogate pair', 'a\ud800b'],
    ['as much as stands on an enquiry', 'The street lamp is out, and Zoë asks why.\n'.repeat(1_500)],
  ])('are the same bytes: %s', async (_of, said) => {
    await expectAsComposed(fields, { text: lines(said), html: lines(`<p>${said}</p>`) });
  });

  it.each<[of: string, header: Partial<MailFields>]>([
    ['one that answers another', { inReplyTo: '<a@x.example> <b@x.example>', references: '<a@x.example> <b@x.example>' }],
    ['an empty subject', { subject: '' }],
    ['a subject that is folded', { subject: `[HR-0001] ${'Street light '.repeat(15)}` }],
    ['a subject beyond ASCII', { subject: '[HR-0001] Received: Zoë’s lamp, مصباح 🦺 …' }],
    ['names that need quotes', { from: { name: 'O\'Brien, "Pat" \\', address: 'a@x.example' }, to: { name: '', address: 'a.b@x.example' } }],
    ['names beyond ASCII', { from: { name: 'Cyngor Llanfairpwllgwyngyll ŵ', address: 'a@x.example' }, to: { name: 'Zoë', address: 'zoë@x.example' } }],
    ['addresses that are none', { to: { name: 'Ada', address: 'ada@@x y' }, replyTo: { name: 'Ada', address: 'Ada@EXÄMPLE.example' } }],
    ['more marks', { headers: { 'X-Member-Enquiries-Loop': 'é', 'List-ID': '<a.b>', 'Auto-Submitted': 'auto-generated' } }],
  ])('are the same bytes: %s', async (_of, header) => {
    await expectAsComposed({ ...fields, ...header }, parts);
  });

  it('are the same bytes, whatever is said to whomever', async () => {
    const any = fc.record({ name: oneLine(60), subject: oneLine(120), text: fc.string({ unit: 'binary', maxLength: 400 }), html: oneLine(400) });
    await fc.assert(
      fc.asyncProperty(any, async ({ name, subject, text, html }) => {
        await expectAsComposed({ ...fields, subject, to: { name, address: 'ada@members.example' } }, { text: lines(text), html: lines(html) });
      }),
    );
  });
});
