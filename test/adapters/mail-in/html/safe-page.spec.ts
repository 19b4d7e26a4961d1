import { type Browser, type Page } from 'playwright-core';
import { safePage } from '../../../../src/adapters/mail-in/html/safe-page.js';
import { safeStyle } from '../../../../src/adapters/mail-in/html/safe-style.js';
import { chromiumAt, openBrowser } from '../../web/browser.js';
import { endsInGoodTime } from '../megabytes.js';
import { hostile, kept, outside } from './hostile-html.js';

const bodyOf = (page: string): string => /<body>\n([^]*)\n<\/body>/.exec(page)?.[1] ?? '';
/** The page without the policy that it brings along: what makes the letter safe must do so alone. */
const withoutPolicy = (page: string): string => page.replace(/<meta http-equiv[^>]*>/, '');

describe('HTML that somebody sent', () => {
  it.each(kept)('keeps %s', (_name, html, safe) => {
    expect(bodyOf(safePage(html))).toBe(safe);
  });

  it.each(hostile)('is the same when it is made safe again: %s', (_name, html) => {
    const once = bodyOf(safePage(html));
    expect(bodyOf(safePage(once))).toBe(once);
  });

  it.each(hostile)('names nothing that is fetched or run: %s', (_name, html) => {
    const page = bodyOf(safePage(html));
    expect(page).not.toMatch(/<[^>]+\s(?:on\w+|src|srcset|background|poster|ping|action|formaction|data|id|name|class)\s*=/i);
    expect(page).not.toMatch(/<\/?(?:script|style|svg|math|iframe|frame|object|embed|form|input|button|meta|base|link|template|img|video|audio)\b/i);
    for (const [, href] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?|mailto|tel):/);
  });

  it('leaves nothing behind for the next', () => {
    safePage('<form id=x><input name=body></form>');
    expect(bodyOf(safePage('<p>x</p>'))).toBe('<p>x</p>');
  });

  it('brings a policy of its own along, for where it is saved', () => {
    expect(safePage('x')).toMatch(/^<!doctype html>\n<html lang="en">[^]*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
  });
});

describe('a style', () => {
  it.each([
    ['position:fixed;top:0;color:red', 'color: red'],
    ['display:none', ''],
    ['color:red !important', 'color: red !important'],
    ['width:calc(1px)', ''],
    ['font-family:"a;b"', 'font-family: a'],
    ['color', ''],
    [':red', ''],
    ['color:', ''],
    ['color:r\\65 d', ''],
    ['color:red/*', ''],
    ['color:rgb(0,0,0', ''],
    ['margin:0 0 0 -1px;padding-left:1em', 'margin: 0 0 0 -1px; padding-left: 1em'],
  ])('%j', (style, safe) => {
    expect(safeStyle(style)).toBe(safe);
  });

  it('is read as far as a style goes, and in good time', () => {
    endsInGoodTime(() => expect(safeStyle(`color:${'rgb('.repeat(200_000)}`)).toBe(''));
    expect(safeStyle('color:red;'.repeat(1_000)).length).toBeLessThan(2_500);
  });
});

const missing = 'There is no Chromium, so no letter was opened in a browser: apt-get install chromium';
const mayBeMissing = chromiumAt === null && process.env.CI !== 'true';
if (mayBeMissing) console.warn(`\n\n!!! ${missing}\n`);

(mayBeMissing ? describe.skip : describe)('in a browser that runs all that it is given', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const dialogs: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
    await page.route('**/*', async (route) => {
      asked.push(route.request().url());
      await route.abort();
    });
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }, 180_000);
  afterAll(() => browser?.close());

  const opened = async (html: string): Promise<unknown> => {
    [asked.length, dialogs.length] = [0, 0];
    await page.goto('about:blank');
    await page.setContent(html, { waitUntil: 'load' });
    // What does not run by itself is asked to: links that stay here are followed, and all is pointed at.
    await page.evaluate(`for (const one of document.querySelectorAll('*')) { one.dispatchEvent(new MouseEvent('mouseover')); if (one.localName === 'a' && !/^(https?|mailto|tel):/.test(one.href)) one.click(); }`);
    await page.waitForTimeout(30);
    return { asked: [...asked], dialogs: [...dialogs], ran: await page.evaluate('window.ran ?? null'), at: page.url() };
  };

  it('is seen to run and to fetch, where a letter is not made safe', async () => {
    const seen = await opened(`<img src="${outside}/x.png" onerror="window.ran=1;alert(1)">`);
    expect(seen).toEqual({ asked: [`${outside}/x.png`], dialogs: ['1'], ran: 1, at: 'about:blank' });
  });

  it.each(hostile)('does nothing: %s', async (_name, html) => {
    expect(await opened(withoutPolicy(safePage(html)))).toEqual({ asked: [], dialogs: [], ran: null, at: 'about:blank' });
  });
});

it('was opened in a browser, where the whole check runs', () => {
  if (process.env.CI === 'true' && chromiumAt === null) throw new Error(missing);
});
