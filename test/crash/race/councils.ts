import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MovingClock } from '../../../src/adapters/clock/moving-clock.js';
import { loadSettings } from '../../../src/adapters/settings/load-settings.js';
import { assign } from '../../../src/application/enquiry/assign.js';
import { type Actor } from '../../../src/domain/access/actor.js';
import { type Council } from '../../../src/domain/council/council.js';
import { epochOf, type Instant, instant, instantOfEpoch } from '../../../src/domain/calendar/instant.js';
import { type Installation, openInstallation } from '../../../src/installation.js';

const days = (count: number): number => count * 24;
const from = instant('2026-06-01T04:00:00Z');
const hours = days(19) - 2;
const after = (more: number): Instant => instantOfEpoch(epochOf(from) + more * 3_600_000);

/** From a Monday before the offices open to a Saturday night, three weeks on. Whatever waits is drained long after. */
export const races = { from, hours, to: after(hours), drained: after(hours + days(60)) } as const;

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
const officers = ['one', 'two', 'three'];

/** Several councils after Houghton Regis's file: each with clocks of its own to race for. */
export async function councilsFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'councils');
  await mkdir(folder);
  const text = await readFile('config/councils/houghton-regis.yaml', 'utf8');
  for (const letter of letters) {
    const slug = `council-${letter.toLowerCase()}`;
    await writeFile(join(folder, `${slug}.yaml`), text.replaceAll('houghton-regis', slug).replace('referencePrefix: HR', `referencePrefix: H${letter}`));
  }
  return folder;
}

/** Opens the installation under a clock that stands at an instant, or moves when it is told. */
export async function open<Outcome>(
  environment: Readonly<Record<string, string>>,
  at: Instant,
  work: (installation: Installation, clock: MovingClock) => Promise<Outcome>,
): Promise<Outcome> {
  const loaded = loadSettings({ root: process.cwd(), workingDirectory: process.cwd() }, environment);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const clock = new MovingClock(at);
  const installation = await openInstallation(loaded.value, process.cwd(), { clock, writeLog: () => undefined });
  try {
    return await work(installation, clock);
  } finally {
    await installation.close();
  }
}

/** The same in each council, whoever is asked: enquiries of Friday and Saturday that nobody answers. */
export async function peopleAndEnquiries(installation: Installation): Promise<void> {
  for (const council of installation.ports.councils.all()) await settled(installation, council);
}

async function settled({ useCases, ports }: Installation, council: Council): Promise<void> {
  const { slug } = council;
  await useCases.importPeople.run({ kind: 'operator' }, slug, [
    ['kind', 'name', 'email', 'role'],
    ['officer', 'Jo Clark', `clerk@${slug}.example`, 'Clerk'],
    ...officers.map((name) => ['officer', `Officer ${name}`, `${name}@${slug}.example`, 'Officer']),
    ['member', 'Cllr Hill', `hill@${slug}.example`, 'Member'],
  ]);
  const people = await ports.people.list(slug);
  const idOf = (name: string): string => people.find(({ email }) => email === `${name}@${slug}.example`)?.id ?? '';
  const person = people.find(({ role }) => role === 'Clerk');
  if (person === undefined) throw new Error(`${slug} has no clerk.`);
  const actor: Actor = { kind: 'person', person };
  for (let count = 0; count < 9; count += 1) {
    const receivedAt = instantOfEpoch(epochOf(from) - (1 + count) * 9 * 3_600_000);
    const asked = { actor, council, key: null, channel: 'telephone', members: [idOf('hill')], receivedAt, subject: `Lamp ${count}`, text: 'It is out.', answered: null } as const;
    const logged = await useCases.logEnquiry.run(asked);
    if (!logged.ok) throw new Error(logged.refusal.code);
    const { reference } = logged.value;
    const given = { actor, council, reference, at: null, key: null, expectedVersion: null, command: { officer: idOf(officers[count % officers.length] ?? '') } };
    await useCases.actOnEnquiry.run(assign, given);
  }
}
