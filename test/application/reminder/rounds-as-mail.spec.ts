import { roundTo } from '../../../src/application/outbox/letters/round-to.js';
import { type DigestWords, type Letter, type OwingWords, type PartWords, type RoundKind } from '../../../src/application/outbox/letter.js';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { writtenBack } from '../../adapters/mail-out/written-back.js';
import { clerk } from '../../support/builders.js';
import { council } from '../../support/councils.js';
import { htmlPart, mailOf } from '../../support/mail-source.js';

const hostile = '<script>alert(1)</script> "quoted" & {{ 7 * 7 }} \u202Eevil مصباح\r\nBcc: x@y.example';

const owing: readonly OwingWords[] = [
  { title: 'HR-0001: Street light', due: 'Overdue by 1 working day', lines: ['An answer, to Councillor Ada Hill.', 'Why: Received.'] },
  { title: `HR-0002: ${hostile}`, due: 'Due today', lines: [hostile] },
];
const parts: readonly PartWords[] = [
  {
    heading: 'From the office',
    entries: [
      { title: 'Road closure', lead: '', text: 'Mill Lane is closed.\n\nUntil Friday.', lines: ['You have this because you sit for the ward “Park”.'], href: 'https://enquiries.example.org/mill-lane' },
      { title: hostile, lead: hostile, text: hostile.replace('\u202E', ''), lines: [hostile], href: null },
      { title: '', lead: 'Due today', text: '', lines: [], href: null },
    ],
  },
];
const pages = 'https://enquiries.example.org/councils/houghton-regis/digests/2026-W48/figures';
const picture = { png: Buffer.from('not really one'), alt: 'Two weeks, drawn.' };
const digest: DigestWords = {
  headline: { caption: 'The week', figures: [{ label: 'received', value: 12, href: `${pages}/received` }, { label: 'overdue now', value: 1, href: null }] },
  needs: [{ text: '1 message waits in Needs attention.', href: `${pages}/needsAttentionNow` }],
  tables: [{ caption: 'Open now', figures: [{ label: 'in all', value: 3, href: `${pages}/openNow` }] }],
  trend: { caption: 'The 2 weeks to Sunday 22 November 2026', first: 'Week from Monday', columns: ['received', 'answered late'], rows: [{ label: '9 Nov', values: [11, 0] }, { label: '16 Nov', values: [2, 10] }] },
};

function round(kind: RoundKind): Letter {
  const view = { lines: ['One sentence.'], next: ['This message was sent automatically.'] };
  const content = {
    ...{ reminders: { owing }, 'office-unattended': { owing }, undelivered: { owing }, digest: { digest, picture }, bulletin: { parts } },
    absence: { lines: ['Olive Lane stands in.'] },
    contentious: { quoted: { label: 'The reason', text: hostile.replace('\u202E', '') } },
    'bank-holidays': { lines: ['The list could not be read.', hostile.replace('\u202E', '')] },
    'office-unattended-begun': { lines: ['Councillor Cyd Yeo said that nobody attends the office.'] },
    'log-help': { lines: ['No councillor of that name is known.'] },
    'review-due': { lines: ['The review is due.'] },
  }[kind];
  const of = { kind, key: `${kind}:1`, subject: 'What is due', view: { ...view, ...content } };
  return roundTo(clerk(), council(), 'mark', instant('2026-11-23T09:00:00.000Z'), of);
}

/** Without the links to our own pages, and the picture that the mail holds itself, as the parser puts it in. */
const withoutOwn = (html: string): string => html.replace(/<a href="https:\/\/enquiries\.example\.org\/[^"]*"/g, '').replace(/<img src="data:image\/png;[^"]*"/g, '');

/** What the text of HTML says beside its words: where links lead, and what a picture shows. */
const withoutAddresses = (text: string): string => text.replaceAll(picture.alt, '').replace(/\[[^\]]*\]/g, '');

const said = (text: string): string => text.toLowerCase().replace(/[\s>-]+/g, '');

describe.each(['reminders', 'absence', 'contentious', 'office-unattended', 'office-unattended-begun', 'undelivered', 'digest', 'bulletin', 'bank-holidays', 'log-help', 'review-due'] as const)('%s as a mail', (kind) => {
  it('is a list of the council, sent automatically, with no token to answer to', async () => {
    const { read } = await writtenBack(round(kind));
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'list-id': [`<${kind}.houghton-regis.houghton-regis.example>`],
      'auto-submitted': ['auto-generated'],
      'reply-to': ['Houghton Regis Town Council <enquiries@houghton-regis.example>'],
      to: ['Clara Clerk <clerk@office.example>'],
    });
  });

  it('says the same in text and HTML, with nothing hostile in it', async () => {
    const { text, html, fields } = await writtenBack(round(kind));
    const read = await new MailparserReader().read(mailOf(htmlPart(Buffer.from(html).toString('latin1'))));
    expect(said(withoutAddresses(read.ok ? read.value.text : ''))).toBe(said(text));
    expect(withoutOwn(html)).not.toMatch(/<script|<img|<a\b|\bsrc=|\bhref=|url\(|\u202E/i);
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="en-GB">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(fields).not.toContain('bcc');
  });
});

describe('the text of a bulletin', () => {
  it('is read kind by kind', async () => {
    const { text } = await writtenBack(round('bulletin'));
    expect(text.slice(0, text.indexOf('<script'))).toBe(`What is due

Dear Clara Clerk,

One sentence.

FROM THE OFFICE
---------------

Road closure
------------

Mill Lane is closed.

Until Friday.

You have this because you sit for the ward “Park”.
More: https://enquiries.example.org/mill-lane

`);
    expect(text.slice(text.indexOf('Due today'))).toBe(`Due today

This message was sent automatically.

Houghton Regis Town Council
`);
  });

  it('has a heading for each kind and for each thing in the HTML', async () => {
    const { html } = await writtenBack(round('bulletin'));
    expect([html.match(/<h2/g)?.length, html.match(/<h3/g)?.length]).toEqual([1, 2]);
    expect(html).toContain('<a href="https://enquiries.example.org/mill-lane"');
  });
});

describe('the text of a digest', () => {
  it('can be read in half a minute', async () => {
    const { text } = await writtenBack(round('digest'));
    expect(text).toBe(`What is due

Dear Clara Clerk,

One sentence.

The week
--------

   12  received
    1  overdue now

What needs the clerk
--------------------

1 message waits in Needs attention.

Open now
--------

    3  in all

The 2 weeks to Sunday 22 November 2026
--------------------------------------

Week from Monday  received  answered late
9 Nov                   11              0
16 Nov                   2             10

This message was sent automatically.

Houghton Regis Town Council
`);
  });

  it('has its figures in tables that a screen reader can tell', async () => {
    const { html } = await writtenBack(round('digest'));
    expect(html.match(/<caption/g)).toHaveLength(3);
    expect(html.match(/<th scope="row"/g)).toHaveLength(5);
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
  });

  it('holds its picture itself, and says in words what it shows', async () => {
    const { html, mail } = await writtenBack(round('digest'));
    const source = Buffer.from(mail.mime).toString('latin1');
    expect(html).toContain(`<img src="data:image/png;base64,${picture.png.toString('base64')}" alt="Two weeks, drawn."`);
    expect(source).toMatch(/Content-Type: multipart\/related/);
    expect(source).toMatch(/Content-Id: <picture@letter>/i);
  });
});
