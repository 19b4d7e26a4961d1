import { join } from 'node:path';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { type OutboxLine } from '../../src/application/ports/outbox-read-model.js';
import { OfficeCalendars } from '../../src/application/jobs/office-calendars.js';
import { makeDemo } from '../../src/demo/make.js';
import { demoEnvironment } from '../../src/demo/settings.js';
import { instant } from '../../src/domain/calendar/instant.js';
import { isOpenAt } from '../../src/domain/calendar/opening-hours.js';
import { civilTimeOf } from '../../src/domain/calendar/zone.js';
import { type Installation, openInstallation, type World } from '../../src/installation.js';
import { freshDataDirectory, type FreshDataDirectory } from '../support/engines.js';
import { FixedClock } from '../support/fixed-clock.js';

const root = join(__dirname, '..', '..');
const council = 'nether-quillbourne';
/** Eighteen months before it hold a Christmas closure, a fair's half day, every bank holiday and three changes of the clocks. */
const now = instant('2026-11-18T12:00:00Z');
/** What the service writes to the office by itself, not because somebody wrote or acted at that moment. */
const byItself = ['reminders', 'digest', 'undelivered', 'review-due', 'bank-holidays'];

describe('eighteen months of the demonstration', () => {
  let place: FreshDataDirectory;
  let installation: Installation;
  let rounds: readonly OutboxLine[];

  beforeAll(async () => {
    place = await freshDataDirectory();
    const loaded = loadSettings({ root, workingDirectory: root }, await demoEnvironment({}, place.dataDir));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    const world: World = { clock: new FixedClock(now), writeLog: () => undefined };
    await makeDemo(loaded.value, root, world, 60);
    installation = await openInstallation(loaded.value, root, world);
    const all = await installation.ports.outbox.list({ council, state: null, trouble: null, limit: 100_000 });
    rounds = all.filter(({ kind }) => byItself.includes(kind));
  }, 300_000);
  afterAll(async () => {
    await installation.close();
    await place.dispose();
  });

  const dayOf = ({ queuedAt }: OutboxLine): string => civilTimeOf(queuedAt, 'Europe/London').date;
  const twice = (keys: readonly string[]): readonly string[] => keys.filter((key, index) => keys.indexOf(key) !== index);

  it('have reminders in most weeks and a digest in each', () => {
    const of = (wanted: string): readonly OutboxLine[] => rounds.filter(({ kind }) => kind === wanted);
    expect(of('reminders').length).toBeGreaterThan(40);
    expect(new Set(of('digest').map(dayOf)).size).toBeGreaterThan(70);
  });

  it('have no mail to the office by itself at night, at weekends, on bank holidays or in closures', () => {
    const [here] = installation.ports.councils.all();
    if (here === undefined) throw new Error('There is no council.');
    const office = new OfficeCalendars().officeOf(here);
    expect(rounds.filter(({ queuedAt }) => !isOpenAt(office, queuedAt))).toEqual([]);
  });

  it('have nothing doubled: one round of a kind a person a day, one digest a person a week', () => {
    expect(twice(rounds.map((line) => `${line.kind} ${line.to} ${dayOf(line)}`))).toEqual([]);
    expect(twice(rounds.map(({ messageId }) => messageId))).toEqual([]);
    expect(rounds.filter(({ state }) => state !== 'sent')).toEqual([]);
  });
});
