import { source as axe } from 'axe-core';
import { type Browser } from 'playwright-core';
import { chromiumAt, openBrowser, widths, windowOf } from './browser.js';
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
  beforeAll(async () => {
    stage = await staged({ isDemo: true });
    browser = await openBrowser();
    const late = { ...dayFields('received', '2026-05-22'), 'received-time': '17:20', subject: `A${'very'.repeat(20)}long word` };
    reference = await stage.log(late);
    const promise = { way: 'email', text: 'We look into it.', ...dayFields('promised', '2026-06-12') };
    await stage.clerk.fill(`/enquiries/${reference}/acknowledgements`, promise);
    await stage.log({ answered: 'yes', answer: 'On Tuesdays.' });
    await stage.log();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await stage.web.stop();
  });

  const first = () => `/enquiries/${reference}`;
  it.each<[string, () => string, 'as it is' | 'opened' | 'sent empty']>([
    ['the list', () => '/', 'as it is'],
    ['an enquiry', () => `${first()}?done=acknowledgements`, 'opened'],
    ['the sign-in page', () => '/sign-in', 'as it is'],
    ['logging', () => '/enquiries/new', 'as it is'],
    ['logging, with errors', () => '/enquiries/new', 'sent empty'],
    ['answering', () => `${first()}/responses`, 'opened'],
    ['answering, with errors', () => `${first()}/responses`, 'sent empty'],
    ['acknowledging, with errors', () => `${first()}/acknowledgements`, 'sent empty'],
    ['assigning', () => `${first()}/assignments`, 'as it is'],
    ['closing, with errors', () => `${first()}/closures`, 'sent empty'],
    ['what is not there', () => '/nowhere', 'as it is'],
  ])('has no fault that axe-core knows, and does not scroll sideways: %s', async (_, path, state) => {
    const context = await windowOf(browser, stage.clerk, width);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const answer = await page.goto(path());
    if (state === 'sent empty') await page.locator('main form button').click();
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

it('was looked at in a browser, where the whole check runs', () => {
  if (process.env.CI === 'true' && chromiumAt === null) throw new Error(missing);
});
