import { join } from 'node:path';
import { loadSettings } from '../../../src/adapters/settings/load-settings.js';
import { theWorld } from '../../../src/installation.js';
import { type RunningService, startService } from '../../../src/service.js';
import { freshDataDirectory } from '../../support/engines.js';

const root = join(__dirname, '..', '..', '..');

async function started(dataDir: string, more: Readonly<Record<string, string>> = {}): Promise<RunningService> {
  const environment = { DATA_DIR: dataDir, PORT: '0', SMTP_IN_PORT: '0', ...more };
  const loaded = loadSettings({ root, workingDirectory: dataDir }, environment);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  return startService(loaded.value, root, { ...theWorld, writeLog: () => undefined });
}

it('lets the first clerk in by a link that the start gives, until somebody is in', async () => {
  const { dataDir, dispose } = await freshDataDirectory();
  const service = await started(dataDir);
  const [first, ...rest] = service.firstSignIn;
  expect(rest).toEqual([]);
  expect(first?.email).toBeNull();
  expect(first?.link).toMatch(new RegExp(`^${service.web}/sign-in/[0-9a-f]{64}$`));
  const form = await fetch(first?.link ?? '');
  expect(await form.text()).toContain('Who is the clerk?');
  const body = new URLSearchParams({ council: 'ware', name: 'Walter Clerk', email: 'walter@ware.example' });
  const named = await fetch(form.url, { method: 'POST', body, redirect: 'manual' });
  expect(named.headers.get('location')).toBe('/');
  const home = await fetch(service.web, { headers: { cookie: named.headers.getSetCookie()[0]?.split(';')[0] ?? '' } });
  expect(await home.text()).toContain('Walter Clerk');
  expect((await fetch(`${service.web}/nowhere`)).headers.get('content-type')).toContain('text/html');
  expect((await fetch(`${service.web}/api/nowhere`)).headers.get('content-type')).toBe('application/problem+json');
  await service.stop();
  const again = await started(dataDir);
  expect(again.firstSignIn).toEqual([]);
  await again.stop();
  await dispose();
});

it.each([
  [{ PUBLIC_URL: 'https://enquiries.example.org' }, /^https:\/\/enquiries\.example\.org\/sign-in\//],
  [{ HOST: '0.0.0.0' }, /^http:\/\/localhost:\d+\/sign-in\//],
])('gives a link that a browser can open under %j', async (environment, link) => {
  const { dataDir, dispose } = await freshDataDirectory();
  const service = await started(dataDir, environment);
  expect(service.firstSignIn[0]?.link).toMatch(link);
  await service.stop();
  await dispose();
});
