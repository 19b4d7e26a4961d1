import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { type Visitor } from './visitor.js';

/** Debian's; playwright-core brings no browser of its own. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromiumAt = places.find((place) => existsSync(place)) ?? null;

export const widths = [1280, 320];

export async function openBrowser(): Promise<Browser> {
  if (chromiumAt === null) throw new Error('There is no Chromium: apt-get install chromium');
  return chromium.launch({ executablePath: chromiumAt, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** A window of this width, signed in as the visitor is. */
export async function windowOf(browser: Browser, visitor: Visitor, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, baseURL: visitor.web.origin });
  const cookies = visitor.cookies === '' ? [] : visitor.cookies.split('; ').map((pair) => pair.split('='));
  await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: visitor.web.origin })));
  return context;
}
