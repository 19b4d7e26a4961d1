import { source as axe } from 'axe-core';
import { type Browser } from 'playwright-core';
import { at } from '../../support/facts.js';
import { filePart } from '../../support/mail-source.js';
import { bounced } from './bounced.js';
import { chromiumAt, openBrowser, widths, windowOf } from './browser.js';
import { byEmail, discussing, explained, idOf, justNow, raised } from './discussing-council.js';
import { mailFrom } from './mail-from.js';
import { dayFields, type Staged, staged } from './staged.js';

interface Findings {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const missing = 'There is no Chromium, so no page was looked at by axe-core: apt-get install chromium';
const mayBeMissing = chromiumAt === null && process.env.CI !== 'true';
if (mayBeMissing) console.warn(`\n\n!!! ${missing}\n`);
const whereThereIsABrowser = mayBeMissing ? describe.skip : describe;

whereThereIsABrowser.each(widths)('every page in a window of %d pixels', (width) => {
  let stage: Staged;
  let browser: Browser;
  let reference: string;
  let discussed: string;
  let ended: string;
  let move: string;
  let held: string;
  let mailed: string;
  let waiting: string;
  let complaint: string;
  beforeAll(async () => {
    stage = await staged({ isDemo: true, councils: discussing });
    browser = await openBrowser();
    const late = { ...dayFields('received', '2026-05-22'), 'received-time': '17:20', subject: `A${'very'.repeat(20)}long word` };
    reference = await stage.log(late);
    const promise = { way: 'email', text: 'We look into it.', ...dayFields('promised', '2026-06-12') };
    await stage.clerk.fill(`/enquiries/${reference}/acknowledgements`, promise);
    const report = { group: 'Orchard', what: 'report', title: 'The bridge', text: 'Three options.', recommendation: 'The second.', reason: 'The bridge may fall.' };
    for (const [path, fields] of [['notices', { to: 'chair:Planning', when: 'later' }], ['group-reports', report]] as const) {
      const { status } = await stage.clerk.fill(`/enquiries/${reference}/${path}`, fields);
      if (status !== 303) throw new Error(path);
    }
    ended = await stage.log({ answered: 'yes', answer: 'On Tuesdays.' });
    stage.web.clock.forward(1);
    await stage.clerk.fill(`/enquiries/${ended}/replies`, { ...justNow(stage), channel: 'telephone', text: 'And the blue one?' });
    await stage.log();
    const meeting = { title: 'Planning Committee', ...dayFields('held', '2026-06-15'), ...dayFields('papers', '2026-06-09') };
    await stage.clerk.fill('/meetings', meeting);
    await stage.clerk.fill('/away', { person: idOf(stage, 'olive'), deputy: idOf(stage, 'oscar'), ...dayFields('from', '2026-06-08'), ...dayFields('until', '2026-06-12') });
    [, move = ''] = /href="(\/meetings\/[^"]+)"/.exec((await stage.clerk.get('/meetings')).html) ?? [];
    const item = { meeting: move.split('/').at(-1) ?? '', text: 'A bench by the pond.' };
    await stage.clerk.fill(`/enquiries/${reference}/agenda-items`, item);
    await stage.clerk.fill('/meetings', { title: 'Full Council', ...dayFields('held', '2026-05-28'), 'held-time': '19:30' });
    [, held = ''] = /href="(\/meetings\/[^"]+)\/actions"/.exec((await stage.clerk.get('/meetings')).html) ?? [];
    await stage.clerk.fill(`${held}/notices`, dayFields('given', '2026-05-22'));
    const key = await mailFrom(stage, discussing[0]!, 'mary@houghton.example', [filePart(`${'plan'.repeat(40)}.pdf`, Buffer.from('%PDF-1.7')), filePart('letter.pdf', Buffer.from('<html>'))]);
    const listed = await stage.web.useCases.readInbox.run({ kind: 'operator' }, 'houghton-regis', null, 10);
    mailed = (listed.ok && listed.value.find((line) => line.key === key)?.enquiry) || '';
    waiting = await mailFrom(stage, discussing[0]!, `${'sam'.repeat(20)}@elsewhere.example`, []);
    await bounced(stage, discussing[0]!, 'receipt', 'mary@houghton.example');
    discussed = await stage.log({ members: [idOf(stage, 'mary'), idOf(stage, 'max')], ...dayFields('received', '2026-05-22') });
    const put = { by: idOf(stage, 'mary'), about: [idOf(stage, 'olive')], channel: 'letter', text: `What was ${'very'.repeat(20)}long.` };
    [, complaint = ''] = /reference (HR-[A-Z]{4}-[A-Z]{4})/.exec((await stage.clerk.fill('/complaints/new', put)).html) ?? [];
    const act = async (path: string, fields: Parameters<Staged['log']>[0] & object) => {
      stage.web.clock.forward(1);
      const { status } = await stage.clerk.fill(`/enquiries/${discussed}/${path}`, fields);
      if (status !== 303) throw new Error(path);
    };
    await act('requests', { ...byEmail, text: 'Which bin?', member: idOf(stage, 'max') });
    await act('acknowledgements', { ...promise, ...dayFields('promised', '2026-06-05') });
    await act('acknowledgements', { ...promise, reason: 'The contractor is away.' });
    await act('burdens', raised);
    await act('burden-explanations', explained);
    await act('burden-discussions', { ...justNow(stage), held: 'yes', channel: 'telephone', with: [idOf(stage, 'mary')], text: 'Last year is enough.' });
    const fixed = { what: 'new:fixed', ...dayFields('fixed', '2026-06-09'), 'fixed-time': '10:00', minutes: '45', officer: idOf(stage, 'olive'), place: 'The office' };
    await act('appointments', fixed);
    await act('conversions', { ...byEmail, regime: 'foi' });
    await act('fees-notices', { ...byEmail, amount: '12.50', text: 'Copies.' });
    await act('contentious-flags', { reason: 'The street is divided over it.' });
    await act('hand-overs', { officer: idOf(stage, 'oscar'), private: 'She is my sister.' });
    await stage.clerk.fill('/bulletin', { title: `A${'very'.repeat(20)}long title`, text: `Read it ${'all'.repeat(40)}`, link: `https://example.org/${'a'.repeat(90)}`, concerns: ['every-member'] });
    await digestOfNextMonday(stage);
    await stage.clerk.fill('/bulletin', { title: 'Mill Lane is closed', text: 'For the gas main.', ...dayFields('until', '2026-06-19'), concerns: ['ward:Northern', 'chair:Planning'] });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stage.web.stop();
  });

  const first = () => `/enquiries/${reference}`;
  const second = () => `/enquiries/${discussed}`;
  it.each<[string, () => string, 'as it is' | 'opened' | 'sent empty']>([
    ['the list', () => '/', 'as it is'],
    ['an enquiry', () => `${first()}?done=acknowledgements`, 'opened'],
    ['an enquiry with files in its mail', () => `/enquiries/${mailed}`, 'opened'],
    ['the sign-in page', () => '/sign-in', 'as it is'],
    ['logging', () => '/enquiries/new', 'as it is'],
    ['logging, with errors', () => '/enquiries/new', 'sent empty'],
    ['answering', () => `${first()}/responses`, 'opened'],
    ['answering, with errors', () => `${first()}/responses`, 'sent empty'],
    ['acknowledging, with errors', () => `${first()}/acknowledgements`, 'sent empty'],
    ['assigning', () => `${first()}/assignments`, 'as it is'],
    ['closing, with errors', () => `${first()}/closures`, 'sent empty'],
    ['opening again, with errors', () => `/enquiries/${ended}/reopenings`, 'sent empty'],
    ['an enquiry with all that can be', second, 'opened'],
    ['saying whose matter it is, with errors', () => `${first()}/redirections`, 'sent empty'],
    ['refusing, with errors', () => `${first()}/refusals`, 'sent empty'],
    ['joining, with errors', () => `${first()}/joins`, 'sent empty'],
    ['asking, with errors', () => `${second()}/requests`, 'sent empty'],
    ['recording a reply, with errors', () => `${second()}/replies`, 'sent empty'],
    ['estimating, with errors', () => `${first()}/estimates`, 'sent empty'],
    ['raising a burden, with errors', () => `${first()}/burdens`, 'sent empty'],
    ['explaining a burden', () => `${second()}/burden-explanations`, 'as it is'],
    ['explaining a burden, with errors', () => `${second()}/burden-explanations`, 'sent empty'],
    ['discussing a burden, with errors', () => `${second()}/burden-discussions`, 'sent empty'],
    ['the outcome of a burden, with errors', () => `${second()}/burden-outcomes`, 'sent empty'],
    ['discussing a burden again', () => `${first()}/burden-reopenings`, 'as it is'],
    ['converting', () => `${first()}/conversions`, 'as it is'],
    ['converting, with errors', () => `${first()}/conversions`, 'sent empty'],
    ['splitting off, with errors', () => `${first()}/splits`, 'sent empty'],
    ['asking what is asked for, with errors', () => `${second()}/clarifications`, 'sent empty'],
    ['recording that it is clear, with errors', () => `${second()}/clarifications-received`, 'sent empty'],
    ['a fees notice, with errors', () => `${second()}/fees-notices`, 'sent empty'],
    ['a fee, with errors', () => `${second()}/fees`, 'sent empty'],
    ['extending, with errors', () => `${second()}/extensions`, 'sent empty'],
    ['telling a chair', () => `${first()}/notices`, 'as it is'],
    ['telling a chair, with errors', () => `${first()}/notices`, 'sent empty'],
    ['a report for a group, with errors', () => `${first()}/group-reports`, 'sent empty'],
    ['a copy of it, with errors', () => `${first()}/copies`, 'sent empty'],
    ['an appointment', () => `${second()}/appointments`, 'as it is'],
    ['an appointment, with errors', () => `${second()}/appointments`, 'sent empty'],
    ['handing over, with errors', () => `${second()}/hand-overs`, 'sent empty'],
    ['agreeing to a later promise, with errors', () => `${second()}/promise-agreements`, 'sent empty'],
    ['the meetings', () => '/meetings?done=entered', 'as it is'],
    ['the meetings, with errors', () => '/meetings', 'sent empty'],
    ['moving a meeting', () => move, 'as it is'],
    ['the reports', () => '/reports', 'as it is'],
    ['the reports, with errors', () => '/reports', 'sent empty'],
    ['the paper for the council', () => '/reports/paper?from=2026-05-01&to=2026-06-30', 'as it is'],
    ['the complaints', () => '/complaints', 'as it is'],
    ['a complaint', () => `/complaints/${complaint}?done=steps`, 'as it is'],
    ['taking an enquiry out as a complaint, with errors', () => `/enquiries/${reference}/complaints`, 'sent empty'],
    ['raising a complaint', () => '/complaints/new', 'as it is'],
    ['raising a complaint, with errors', () => '/complaints/new', 'sent empty'],
    ['a step of a complaint, with errors', () => `/complaints/${complaint}/steps`, 'sent empty'],
    ['telling somebody on a complaint, with errors', () => `/complaints/${complaint}/tellings`, 'sent empty'],
    ['handing a complaint to others, with errors', () => `/complaints/${complaint}/handlers`, 'sent empty'],
    ['closing a complaint, with errors', () => `/complaints/${complaint}/closures`, 'sent empty'],
    ['who is away', () => '/away?done=entered', 'as it is'],
    ['who is away, with errors', () => '/away', 'sent empty'],
    ['having no reminders, with errors', () => `${first()}/snoozes`, 'sent empty'],
    ['the list with a contentious matter', () => '/?contentious=yes', 'as it is'],
    ['answering what is contentious', () => `${second()}/responses`, 'as it is'],
    ['flagging, with errors', () => `${first()}/contentious-flags`, 'sent empty'],
    ['lifting a flag, with errors', () => `${second()}/contentious-liftings`, 'sent empty'],
    ['the notice of a meeting, with errors', () => `${move}/notices`, 'sent empty'],
    ['what a meeting asked for', () => `${held}/actions`, 'as it is'],
    ['asking for an agenda item, with errors', () => `${second()}/agenda-items`, 'sent empty'],
    ['an enquiry with an agenda item', first, 'opened'],
    ['papers, with errors', () => `${first()}/item-papers`, 'sent empty'],
    ['late papers, with errors', () => `${first()}/late-papers`, 'sent empty'],
    ['withdrawing an agenda item, with errors', () => `${first()}/item-withdrawals`, 'sent empty'],
    ['the digests', () => '/digests', 'as it is'],
    ['the next digest', () => '/digests/preview', 'as it is'],
    ['a digest', () => '/digests/2026-W24', 'as it is'],
    ['the list behind a figure', () => '/digests/preview/figures/openNow', 'as it is'],
    ['what needs attention', () => '/needs-attention?done=send-again', 'as it is'],
    ['a message to be placed', () => `/needs-attention/messages/${waiting}`, 'opened'],
    ['the edition for the public', () => '/digests/2026-W24/edition', 'as it is'],
    ['the bulletin', () => '/bulletin?done=written', 'opened'],
    ['the bulletin, with errors', () => '/bulletin', 'sent empty'],
    ['a councillor’s next bulletin', () => `/bulletin/preview?member=${idOf(stage, 'max')}`, 'as it is'],
    ['who was sent which bulletin', () => '/bulletin/sent/2026-W24', 'as it is'],
    ['what is not there', () => '/nowhere', 'as it is'],
  ])('has no fault that axe-core knows, and does not scroll sideways: %s', async (_, path, state) => {
    const context = await windowOf(browser, stage.clerk, width);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const answer = await page.goto(path());
    if (state === 'sent empty') await page.locator('main form button').last().click();
    if (state === 'opened') for (const summary of await page.locator('summary').all()) await summary.click();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    // The policy allows the page no script; what the browser's own tools run in it is beyond the policy.
    const found = await page.evaluate<Findings>(`${axe}; axe.run()`);
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(wide).toBeLessThanOrEqual(width);
    const told = answer?.status() === 404 || state === 'sent empty' ? 1 : 0;
    expect(complaints.length).toBeLessThanOrEqual(told);
    await context.close();
  });
});

/** The clock goes back afterwards: whoever is signed in stays so. */
async function digestOfNextMonday({ web: { clock, useCases } }: Staged): Promise<void> {
  const now = clock.now();
  clock.set(at('Mon 2026-06-08 09:00'));
  await useCases.runCouncilJob.run(useCases.sendWeeklyDigest);
  await useCases.runCouncilJob.run(useCases.sendBulletin);
  clock.set(now);
}

it('was looked at in a browser, where the whole check runs', () => {
  if (process.env.CI === 'true' && chromiumAt === null) throw new Error(missing);
});
