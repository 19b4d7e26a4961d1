import { type DigestSettings, noDigestSettings } from '../../../src/domain/digest/digest-settings.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { figureNames } from '../../../src/domain/digest/figure-list.js';
import { envelope } from '../../support/builders-mail.js';
import { actor } from '../../support/builders-service.js';
import { council } from '../../support/councils.js';
import { at } from '../../support/facts.js';
import { twoCouncils } from './running-web.js';
import { dayFields, type Staged, staged } from './staged.js';
import { hiddenIn, textOf, Visitor } from './visitor.js';

const publicEdition = { decidedOn: civilDate('2026-05-12'), minute: '26/77', sentTo: 'members' } as const;

async function stageWith(digest: Partial<DigestSettings>): Promise<Staged> {
  return staged({ councils: [council({ digest: { ...noDigestSettings, ...digest } }), ...twoCouncils.slice(1)] });
}

/** Monday 8 June 2026: the first digest of the council, which came in the week before. The clerk, signed in anew. */
async function send({ web }: Staged): Promise<Visitor> {
  web.clock.set(at('Mon 2026-06-08 09:00'));
  await web.useCases.runCouncilJob.run(web.useCases.sendWeeklyDigest);
  return Visitor.signedIn(web, 'clerk@houghton.example');
}

/** By telephone, whenever it was. */
async function logged({ web: { useCases }, people }: Staged, receivedAt: string): Promise<void> {
  const [clerk, mary] = [people['clerk@houghton.example']!, people['mary@houghton.example']!];
  const input = { channel: 'telephone', members: [mary.id], receivedAt: at(receivedAt), subject: 'Bin', text: 'When?', answered: null } as const;
  await useCases.logEnquiry.run({ actor: actor(clerk), council: council(), key: null, ...input });
}

/** Each figure that a page gives, by its label, with the list behind it. */
function figuresOn(html: string): ReadonlyMap<string, { readonly value: number; readonly href: string | null }> {
  const rows = [...html.matchAll(/<th scope="row"[^>]*>(?:<a class="govuk-link" href="([^"]+)">)?([^<]+)(?:<\/a>)?<\/th>\s*<td[^>]*>(\d[\d.]*)<\/td>\s*<\/tr>/g)];
  return new Map(rows.map(([, href, label = '', value]) => [label, { value: Number(value), href: href ?? null }]));
}

const linesOn = (html: string): number => html.match(/<h3 class="me-list__subject">/g)?.length ?? 0;

/** What a list comes to: of hours their sum, of everything else how many lines it has. */
function counted(label: string, html: string): number {
  if (label !== 'hours estimated for them') return linesOn(html);
  return [...textOf(html).matchAll(/About (\d+) hours?/g)].reduce((sum, [, hours]) => sum + Number(hours), 0);
}

describe('the pages of digests', () => {
  let stage: Staged;
  let answered: string;
  /** Since the digest was sent. */
  let clerk: Visitor;
  beforeAll(async () => {
    stage = await stageWith({ recipients: ['mary@houghton.example', 'chair@elsewhere.example'], publicEdition });
    await stage.log({ ...dayFields('received', '2026-05-28'), subject: 'Open & overdue' });
    answered = await stage.log({ answered: 'yes', answer: 'On Tuesdays.' });
    const estimated = await stage.log();
    await stage.clerk.fill(`/enquiries/${estimated}/estimates`, { hours: '3', text: 'Reading the files.' });
    const raw = Buffer.from('From: sam@elsewhere.example\r\nTo: enquiries@houghton-regis.example\r\nSubject: An offer\r\n\r\nBins, cheap.\r\n');
    await stage.web.useCases.receiveMessage.run({ council: council(), raw, envelope: envelope({ recipients: [council().mailbox] }) });
  });
  afterAll(() => stage.web.stop());

  it('show the next digest before any was sent, and who is going to have it', async () => {
    expect(textOf((await stage.clerk.get('/digests')).html)).toContain('No digest was made yet.');
    const shown = textOf((await stage.clerk.get('/digests/preview')).html);
    expect(shown).toContain('The next digest, as it would be now Week of Monday 1 to Sunday 7 June 2026 Nothing came late and nothing is overdue.');
    expect(shown).toContain('Clare Clerk, clerk@houghton.example');
    expect(shown).toContain('names councillors, who are not sent this digest: mary@houghton.example.');
    expect(shown).toContain('addresses that are nobody’s who acts for the council, so nothing is sent to them: chair@elsewhere.example.');
    const list = await stage.clerk.get('/digests/preview/figures/openNow');
    expect(linesOn(list.html)).toBe(2);
  });

  it('show it as it was sent, and hold as many in each list as its figure says', async () => {
    clerk = await send(stage);
    const page = (await clerk.get('/digests')).html;
    expect(textOf(page)).toContain('Week of Monday 1 to Sunday 7 June 2026 Sent Monday 8 June 2026 at 09:00');
    const { html } = await clerk.get('/digests/2026-W24');
    expect(textOf(html)).toContain('2 enquiries are overdue');
    const figures = figuresOn(html);
    expect(figures.size).toBe(figureNames.length);
    expect(figures.get('enquiries received')).toEqual({ value: 2, href: '/digests/2026-W24/figures/received' });
    for (const [label, { value, href }] of figures) {
      if (href === null) expect([label, value]).toEqual([label, label === 'hours that the office was open' ? 40 : 0]);
      else expect([label, counted(label, (await clerk.get(href)).html)]).toEqual([label, value]);
    }
    expect(figures.get('hours estimated for them')).toEqual({ value: 3, href: '/digests/2026-W24/figures/estimated' });
    expect(figures.get('messages in Needs attention now')).toEqual({ value: 1, href: '/needs-attention' });
    expect(html).toContain('<a class="govuk-link" href="/needs-attention">1 message waits in Needs attention.</a>');
    const waiting = textOf((await clerk.get('/needs-attention')).html);
    expect(waiting).toContain('Needs attention: 1');
    expect(waiting).toContain('An offer From sam@elsewhere.example, Monday 1 June 2026 at 12:');
    const list = textOf((await clerk.get('/digests/2026-W24/figures/answered')).html);
    expect(list).toContain(`answered: 1`.replace('a', 'A'));
    expect(list).toContain(`${answered} Bin at the green Cllr Mary Member`);
  });

  it('stay as they were sent, and tell what became known since', async () => {
    const fresh = await stageWith({});
    const theirs = await send(fresh);
    fresh.web.clock.forward(60);
    await logged(fresh, 'Thu 2026-06-04 10:00');
    const { html } = await theirs.get('/digests/2026-W24');
    expect(textOf(html)).toContain('What became known since Figure As it was made As known now Enquiries received 0 1');
    const list = textOf((await theirs.get('/digests/2026-W24/figures/received')).html);
    expect(list).toContain('Enquiries received: 0 What became known since makes another list: 1 now. As the digest was made None. As known now: 1');
    await fresh.web.stop();
  });

  it('draw the weeks, and hand the figures out as a table', async () => {
    const chart = await clerk.get('/digests/2026-W24/chart.png');
    expect(chart.status).toBe(200);
    const csv = await clerk.get('/digests/2026-W24/figures.csv');
    expect(csv.html).toContain('Received,enquiries received,2\r\n');
    expect(csv.html).toContain('Week from Monday 1 Jun,overdue at its end,');
  });

  it('release the edition for councillors and the public, once, and send it to each', async () => {
    const path = '/digests/2026-W24/edition';
    const before = textOf((await clerk.get(path)).html);
    expect(before).toContain('The council decided on Tuesday 12 May 2026, minute 26/77, that these figures are given out.');
    expect(before).toContain('“Now” is Monday 8 June 2026 at 09:00.');
    expect(before).toMatch(/Releasing it mails it to \d councillors, at once\. Release this edition/);
    expect(before).toContain('Not shown, because it is about fewer than 5 or would tell what is: ');
    const form = hiddenIn((await clerk.get(path)).html);
    const sent = [await clerk.post(path, form), await clerk.post(path, form)];
    expect(sent.map(({ location }) => location)).toEqual([`${path}?done=released`, `${path}?done=released`]);
    const shown = textOf((await clerk.get(`${path}?done=released`)).html);
    expect(shown).toContain('The edition is released.');
    expect(shown).not.toContain('Release this edition');
    const letters = stage.web.letters.filter(({ key }) => key.startsWith('edition:'));
    expect(letters.map(({ to }) => to.address).toSorted()).toEqual(['mary@houghton.example', 'max@houghton.example']);
    expect(JSON.stringify(letters)).not.toMatch(/Clare|Olive|Oscar/);
    const again = await clerk.post(path, { ...form, key: 'b'.repeat(32) });
    expect([again.status, textOf(again.html).includes('There is a problem This edition was released already, Monday 8 June 2026 at 09:00')]).toEqual([422, true]);
  });

  it('have no edition where the council decided on none', async () => {
    const none = await stageWith({});
    const { html } = await (await send(none)).get('/digests/2026-W24/edition');
    expect(textOf(html)).toContain('The council has not decided on an edition for councillors and the public.');
    expect(html).not.toContain('Release this edition');
    await none.web.stop();
  });

  it.each(['/digests/2026-W99', '/digests/nonsense', '/digests/2026-W24/figures/hoursOpen', '/digests/2026-W24/figures/nonsense', '/digests/2026-W23/chart.png'])('are not there: %s', async (path) => {
    expect((await clerk.get(path)).status).toBe(404);
  });

  it('are the clerk’s', async () => {
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    expect((await olive.get('/')).html).not.toContain('/digests');
    expect((await olive.get('/digests')).status).toBe(403);
    expect((await olive.get('/digests/2026-W24')).status).toBe(403);
    expect((await olive.get('/digests/2026-W24/figures/received')).status).toBe(403);
    expect((await olive.get('/digests/2026-W24/edition')).status).toBe(403);
    expect((await olive.get('/needs-attention')).status).toBe(403);
    const walter = await Visitor.signedIn(stage.web, 'clerk@ware.example');
    expect((await walter.get('/councils/houghton-regis/digests/2026-W24')).status).toBe(404);
  });
});
