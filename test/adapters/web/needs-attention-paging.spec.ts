import { attentionAfter, nextAttention } from '../../../src/adapters/web/needs-attention/needs-attention.query.js';
import { envelope } from '../../support/builders-mail.js';
import { council } from '../../support/councils.js';
import { at } from '../../support/facts.js';
import { type Staged, staged } from './staged.js';

describe('the pages of what needs attention', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged();
    const received = (from: string, subject: string) => {
      const raw = Buffer.from(`From: ${from}\r\nTo: enquiries@houghton-regis.example\r\nSubject: ${subject}\r\n\r\nBins, cheap.\r\n`);
      return stage.web.useCases.receiveMessage.run({ council: council(), raw, envelope: envelope({ recipients: [council().mailbox] }) });
    };
    for (let number = 0; number < 30; number += 1) await received(`sam${number}@elsewhere.example`, `Offer ${number}`);
    stage.web.clock.forward(1);
    await received('olive@houghton.example', 'From Olive');
  });
  afterAll(() => stage.web.stop());

  const subjects = (html: string): readonly string[] => [...html.matchAll(/<h3 class="me-list__subject">(?:<a [^>]*>)?([^<]*)</g)].map(([, subject = '']) => subject);
  const link = (html: string, text: string): string | null => new RegExp(`href="([^"]+)">${text}<`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;

  it('has first whoever is on the council’s list, and leads to all that waits', async () => {
    const first = (await stage.clerk.get('/needs-attention')).html;
    expect([first.includes('Needs attention: 31'), link(first, 'Back to the start'), subjects(first)[0]]).toEqual([true, null, 'From Olive']);
    const second = (await stage.clerk.get(link(first, 'Next page') ?? '')).html;
    expect([second.includes('Needs attention: 31'), link(second, 'Back to the start'), link(second, 'Next page')]).toEqual([true, '/needs-attention', null]);
    expect(new Set([...subjects(first), ...subjects(second)]).size).toBe(31);
  });

  it.each(['messages=nonsense', 'mail=2026-06-01', 'messages=known~2026-06-01T08:00:00.000Z~x', 'messages=stranger~yesterday~x', 'mail=a&mail=b'])('begins at the start where it is asked for what cannot be read: %s', async (query) => {
    const { status, html } = await stage.clerk.get(`/needs-attention?${query}`);
    expect([status, subjects(html)[0], link(html, 'Back to the start')]).toEqual([200, 'From Olive', null]);
  });

  it.each([
    [{ messages: { senderStanding: 'registered', receivedAt: at('Mon 2026-06-01 08:00'), key: 'one' }, undelivered: { queuedAt: at('Mon 2026-06-01 09:00'), id: 'two' } }],
    [{ messages: null, undelivered: { queuedAt: at('Mon 2026-06-01 09:00'), id: 'two' } }],
    [{ messages: { senderStanding: 'stranger', receivedAt: at('Mon 2026-06-01 08:00'), key: 'one' }, undelivered: null }],
  ] as const)('goes on in both lists where they ended', (next) => {
    const { searchParams } = new URL(nextAttention('https://enquiries.example/needs-attention', next));
    expect(attentionAfter(Object.fromEntries(searchParams))).toEqual(next);
  });
});
