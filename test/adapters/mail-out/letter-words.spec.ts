import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { letter, letterKinds } from '../../support/mail-letters.js';
import { htmlPart, mailOf } from '../../support/mail-source.js';
import { writtenBack } from './written-back.js';

/** What is said, without how it is set: the HTML converter writes headings in capitals, and marks quotations too. */
const said = (text: string): string => text.toLowerCase().replace(/[\s>-]+/g, '');

async function wordsOfHtml(html: string): Promise<string> {
  const read = await new MailparserReader().read(mailOf(htmlPart(Buffer.from(html).toString('latin1'))));
  return read.ok ? read.value.text : '';
}

const hostile = '<script>alert(1)</script> "quoted" \'single\' & {{ 7 * 7 }} {% raw %} 🦺 مصباح الشارع';

describe('text and HTML', () => {
  it.each(letterKinds)('say the same in a %s', async (kind) => {
    const { text, html } = await writtenBack(letter(kind));
    expect(said(await wordsOfHtml(html))).toBe(said(text));
  });

  it.each(letterKinds)('say the same in a %s of hostile words', async (kind) => {
    const view = {
      ...{ greeting: `Dear ${hostile},`, subject: hostile, lines: [hostile, 'two\nlines'], next: [hostile], signedBy: hostile },
      quoted: { label: hostile, text: `${hostile}\n\n> ${hostile}\n>> twice` },
    };
    const { text, html } = await writtenBack(letter(kind, { view }));
    expect(said(await wordsOfHtml(html))).toBe(said(text));
    expect(text).toContain('<script>alert(1)</script> "quoted"');
    expect(html).not.toMatch(/<script|<img|<a\b|\bsrc=|\bhref=|url\(/i);
  });
});

describe('the address of a page of ours', () => {
  const page = { words: 'The page of HR-0001', href: 'https://enquiries.example.org/enquiries/HR-0001?a=1&b="' };
  const owing = [{ title: 'HR-0001: Lamp', due: 'Due today', lines: ['An answer.', page, 'Why: a day.'] }];

  const rounds = ['reminders', 'digest', 'review-due'] as const;
  const view = { next: ['Look at it.', page], owing };

  it.each([...letterKinds.map((kind) => letter(kind, { view })), ...rounds.map((kind) => ({ ...letter('receipt', { view }), kind }))])('is a link with words in the HTML of a $kind, and stands in its text', async (one) => {
    const { kind } = one;
    const { text, html } = await writtenBack(one);
    const link = '<a href="https://enquiries.example.org/enquiries/HR-0001?a=1&amp;b=&quot;" style="color:#1d70b8">The page of HR-0001</a>';
    const times = kind === 'reminders' ? 2 : 1;
    expect(html.split(link)).toHaveLength(times + 1);
    expect(html.replaceAll(link, '')).not.toContain('https://enquiries.example.org');
    expect(said(text).split(said(`${page.words}: ${page.href}`))).toHaveLength(times + 1);
    const spelt = html.replaceAll(link, `The page of HR-0001: ${page.href.replaceAll('&', '&amp;')}`);
    expect(said(await wordsOfHtml(spelt))).toBe(said(text));
  });
});

describe('the text of a receipt', () => {
  it('reads as a clerk would write it', async () => {
    const { text } = await writtenBack(letter('receipt'));
    expect(text).toBe(`HR-0001: Street light out in Park Road

Dear Councillor Ada Hill,

Your enquiry was received on Friday 22 May 2026 at 17:20 and has the
reference HR-0001. This receipt was sent automatically and is not an
answer.

What you are owed
-----------------

An answer, or an acknowledgement with a timescale for one
Due by Thursday 28 May 2026
How the day was counted: Received Friday 22 May 2026 at 17:20, after the
cut-off at 17:00, so counted from Tuesday 26 May (Monday 25 May is the
Spring bank holiday). Day 1 Wednesday 27, day 2 Thursday 28 May.
Under: Houghton Regis Town Council, Member/officer protocol, clause 10.2

To add something, answer this message: it will be put with your enquiry.

Houghton Regis Town Council

What you wrote
--------------

> Dear all,
>
> The light outside 12 Park Road has been out for a fortnight, and two
> residents have written to me about it.
>
> Please say
> - when it will be mended,
> - who is to pay for it.
>
> Ada Hill
`);
  });
});

describe('the text of an answer', () => {
  it('is the officer’s own, not a quotation', async () => {
    const { text } = await writtenBack(letter('answer', { automatic: null }));
    expect(text).toBe(`HR-0001: Street light out in Park Road

Dear Councillor Ada Hill,

This is the answer to your enquiry.

It will be mended on Wednesday 3 June, at a cost of £140.

Oscar Reed
Houghton Regis Town Council

To add something, answer this message: it will be put with your enquiry.
`);
  });
});

describe('what is not there', () => {
  it('leaves no heading behind', async () => {
    const { text, html } = await writtenBack(letter('receipt', { view: { owed: [], quoted: null, next: [] } }));
    expect(text).not.toContain('---');
    expect(html).not.toContain('<h2');
  });

  it('includes a quotation of blank lines', async () => {
    const { html } = await writtenBack(letter('assigned', { view: { quoted: { label: 'The enquiry', text: ' \r\n\r\n' } } }));
    expect(html).not.toContain('<blockquote');
  });
});

describe('the HTML', () => {
  it.each(letterKinds)('of a %s has a language, a title and one first heading', async (kind) => {
    const { html } = await writtenBack(letter(kind));
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="en-GB">/);
    expect(html).toContain('<title>HR-0001: Street light out in Park Road</title>');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});
