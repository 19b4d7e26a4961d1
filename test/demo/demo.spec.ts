import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { remake } from '../../src/demo/demo-folder.js';
import { makeDemo } from '../../src/demo/make.js';
import { demoEnvironment } from '../../src/demo/settings.js';
import { type Told } from '../../src/demo/tell.js';
import { instant } from '../../src/domain/calendar/instant.js';
import { type Actor } from '../../src/domain/access/actor.js';
import { type Installation, openInstallation, type World } from '../../src/installation.js';
import { freshDataDirectory, type FreshDataDirectory } from '../support/engines.js';
import { FixedClock } from '../support/fixed-clock.js';

const root = join(__dirname, '..', '..');
/** A Wednesday noon. */
const now = instant('2026-11-18T12:00:00Z');

describe('the demonstration', () => {
  let place: FreshDataDirectory;
  let told: Told;
  let installation: Installation;
  const log: string[] = [];

  beforeAll(async () => {
    place = await freshDataDirectory();
    const environment = await demoEnvironment({ DATABASE_URL: 'postgres://real', SMTP_URL: 'smtp://real', PUBLIC_URL: 'https://real.example' }, place.dataDir);
    const loaded = loadSettings({ root, workingDirectory: root }, environment);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    const world: World = { clock: new FixedClock(now), writeLog: (line) => void log.push(line) };
    told = await makeDemo(loaded.value, root, world, 60);
    installation = await openInstallation(loaded.value, root, world);
  }, 180_000);
  afterAll(async () => {
    await installation.close();
    await place.dispose();
  });

  it('keeps to itself: its own folder, no server of anybody’s, and says that it is a demonstration', () => {
    const { settings } = installation;
    expect(settings).toMatchObject({ demo: true, dataDir: place.dataDir, databaseUrl: null, mailOut: { smtpUrl: null } });
    expect(settings.web.publicUrl).toBeNull();
    expect(installation.ports.councils.all().map(({ slug }) => slug)).toEqual(['nether-quillbourne']);
  });

  it('has as many enquiries as were asked for, told without a failure', async () => {
    expect(told.enquiries).toBe(60);
    expect(await lines()).toHaveLength(60);
    expect(told.refused).toBeLessThan(3);
    expect(log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it('has some that are due today, some overdue, and most done', async () => {
    const open = (await lines()).filter(({ status }) => status === 'new' || status === 'acknowledged');
    expect(open.filter(({ dueOn }) => dueOn === '2026-11-18').length).toBeGreaterThanOrEqual(3);
    expect(open.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-11-18').length).toBeGreaterThanOrEqual(2);
    expect((await lines()).length - open.length).toBeGreaterThan(40);
  });

  it('has matters that are flagged as contentious, the fewest of all', async () => {
    const all = await lines();
    const flagged = all.filter(({ contentious }) => contentious);
    expect(flagged.length).toBeGreaterThanOrEqual(1);
    expect(flagged.length).toBeLessThan(all.length / 5);
  });

  it('has what else a mailbox gets, and every mail of its own as a file', async () => {
    const states = (await installation.ports.inbox.list('nether-quillbourne', null, 500)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['enquiry', 'appended', 'automatic', 'bounce', 'needs-attention']));
    expect((await installation.ports.mailSwitch.read()).waiting).toBe(0);
    expect(await readdir(join(place.dataDir, 'outbox'))).toHaveLength(told.mailsOut);
  });

  it('has a bulletin that councillors had in months with something to tell, and items that wait for the next', async () => {
    const { ports } = installation;
    const bulletins = await ports.bulletins.list('nether-quillbourne', 50);
    expect(bulletins.length).toBeGreaterThan(2);
    expect((await ports.bulletins.settled('nether-quillbourne', 9)).map(({ title }) => title)).toEqual(['Changes to planning notices', 'New bins on the Green']);
    expect((await ports.bulletins.unsent('nether-quillbourne')).map(({ title }) => title)).toEqual(['Millbrook Lane is closed next week', 'Training evening on the code of conduct']);
  });

  async function lines() {
    const people = await installation.ports.people.list('nether-quillbourne');
    const clerk = people.find(({ role }) => role === 'Clerk');
    const [council] = installation.ports.councils.all();
    if (clerk === undefined || council === undefined) throw new Error('There is no clerk.');
    const actor: Actor = { kind: 'person', person: clerk };
    const page = await installation.useCases.listEnquiries.run({ actor, council, status: null, overdue: false, after: null, limit: 700 });
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value.lines;
  }
});

describe('the demonstration’s folder', () => {
  let place: FreshDataDirectory;
  beforeEach(async () => (place = await freshDataDirectory()));
  afterEach(() => place.dispose());

  it('is made, and emptied only where a demonstration made it and has ended', async () => {
    const folder = join(place.dataDir, 'demo');
    expect(await remake(folder)).toBeNull();
    expect(await remake(folder)).toContain('is running');
    await writeFile(join(folder, '.demo'), '0\n');
    await writeFile(join(folder, 'member-enquiries.sqlite'), 'old');
    expect(await remake(folder)).toBeNull();
    expect(await readdir(folder)).toEqual(['.demo']);
  });

  it('is left alone where it holds anything else', async () => {
    const folder = join(place.dataDir, 'real');
    await mkdir(folder);
    await writeFile(join(folder, 'member-enquiries.sqlite'), 'real');
    expect(await remake(folder)).toContain('holds member-enquiries.sqlite and no demonstration');
    expect(await readdir(folder)).toEqual(['member-enquiries.sqlite']);
  });
});
