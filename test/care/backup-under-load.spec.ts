import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { install, type Installation } from '../crash/installation.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../support/engines.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { careCli } from './care-cli.js';
import { type ClientPrograms, clientPrograms, serverFor } from './client-programs.js';
import { pictureOf } from './picture.js';
import { underLoad } from '../crash/under-load.js';

let programs: ClientPrograms | null;
beforeAll(async () => (programs = await clientPrograms()), 60_000);
afterAll(() => programs?.dispose());

/** A backup that the load goes on around, restored beside the first; both are then asked for everything. */
describe.each(engines)('a backup on %s', (engine) => {
  let first: FreshInstallation;
  let installation: Installation;
  let service: ServiceProcess;
  let skipped = false;

  beforeAll(async () => {
    skipped = engine === 'postgres' && programs === null;
    if (skipped) return;
    first = engine === 'postgres' ? await serverFor(programs) : await freshDatabaseFor(engine);
    installation = await install(first, null);
    service = new ServiceProcess(installation.environment);
    await service.start();
  }, 180_000);
  afterAll(async () => {
    if (skipped) return;
    await service.kill();
    await first.dispose();
  });

  it('taken under load is whole, and what was accepted before it is in it', async () => {
    if (skipped) return console.warn('SKIPPED: no pg_dump and server of one version on this machine');
    const file = join(first.dataDir, 'under-load.backup');
    let acceptedBefore = '';
    await underLoad(installation, async () => {
      await pause(1_500);
      acceptedBefore = JSON.stringify(await references(installation));
      expect(await careCli(installation.environment, 'backup', file)).toMatchObject({ code: 0, err: '' });
      await pause(500);
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await besideIt(engine, file, async (copy) => {
      const restored = new Set(await references(copy));
      const before = JSON.parse(acceptedBefore) as string[];
      expect(before.length).toBeGreaterThan(0);
      expect(before.filter((reference) => !restored.has(reference))).toEqual([]);
    });
  }, 180_000);

  it('taken from a quiet service and restored gives the same answer to every question', async () => {
    if (skipped) return console.warn('SKIPPED: no pg_dump and server of one version on this machine');
    const file = join(first.dataDir, 'quiet.backup');
    expect((await careCli(installation.environment, 'backup', file)).code).toBe(0);
    const picture = await pictureOf(installation);
    await besideIt(engine, file, async (copy, ready, line) => {
      expect(await pictureOf(copy)).toEqual(picture);
      expect(ready).toEqual({ status: 'ready', outgoingMail: 'off: nothing is sent until "mail on"' });
      expect(line).toMatch(/mail out is OFF since a restore or "mail off": \d+ waiting/);
    });
  }, 180_000);

  /** Restores into a new place, and starts a second service there while the first one runs. */
  async function besideIt(
    on: typeof engine,
    file: string,
    look: (copy: Installation, ready: unknown, line: string) => Promise<void>,
  ): Promise<void> {
    const place = on === 'postgres' ? await serverFor(programs) : await freshDatabaseFor(on);
    const { environment, token } = installation;
    const [PORT, SMTP_IN_PORT] = [String(await freePort()), String(await freePort())];
    const there = { ...environment, DATA_DIR: place.dataDir, ...(place.databaseUrl !== null && { DATABASE_URL: place.databaseUrl }), PORT, SMTP_IN_PORT };
    const copy = new ServiceProcess(there);
    try {
      expect(await careCli(there, 'restore', file)).toMatchObject({ code: 0, err: '' });
      await copy.start();
      const ready: unknown = await (await fetch(`http://127.0.0.1:${PORT}/health/ready`)).json();
      const api = installation.api.replace(`:${environment.PORT}/`, `:${PORT}/`);
      await look({ environment: there, token, smtpPort: Number(SMTP_IN_PORT), api }, ready, copy.lastLine);
      expect(await copy.stop()).toBe(0);
    } finally {
      await copy.kill();
      await place.dispose();
    }
  }
});

async function references(installation: Installation): Promise<readonly string[]> {
  const { lines } = (await pictureOf(installation)) as { lines: readonly { reference: string }[] };
  return lines.map(({ reference }) => reference);
}
