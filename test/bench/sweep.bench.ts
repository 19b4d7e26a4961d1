import { openDatabase } from '../../src/adapters/persistence/database.js';
import { RunCouncilJob } from '../../src/application/jobs/run-council-job.js';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { instant } from '../../src/domain/calendar/instant.js';
import { openInstallation } from '../../src/installation.js';
import { clerk, council, members, officers } from '../crash/installation.js';
import { type Engine, engines, freshDatabaseFor } from '../support/engines.js';
import { FixedClock } from '../support/fixed-clock.js';
import { copyBacklog, type Query } from './sweep-backlog.js';

/**
 * npm run bench:sweep
 * A morning's reminders with 100 due, among 1,000 and among 100,000 open obligations, on both engines: from the taking
 * of the day to the committed ledger and the mail that is queued. Interleaved rounds, medians, and their ratio.
 */
const rounds = 7;
const due = 100;
const [few, many] = [1_000, 100_000] as const;
const asked = instant('2026-11-23T10:00:00.000Z');
const morning = instant('2026-11-25T09:00:00.000Z');

interface Bench {
  round(): Promise<number>;
  close(): Promise<void>;
}

for (const engine of engines) {
  const [small, large] = [await benchOn(engine, few), await benchOn(engine, many)];
  const [among, amongMany]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await small.round(), await large.round()];
    // The first round starts the thread that writes, and is not counted.
    if (round > 0) [among, amongMany].forEach((times, index) => times.push(index === 0 ? one : other));
  }
  const [quick, slow] = [median(among), median(amongMany)];
  console.log(`${engine.padEnd(8)}  ${due} due among ${few}: ${quick.toFixed(1)} ms; among ${many}: ${slow.toFixed(1)} ms; ratio ${(slow / quick).toFixed(2)} (wanted: at most 1.5)`);
  await small.close();
  await large.close();
}

async function benchOn(engine: Engine, open: number): Promise<Bench> {
  const fresh = await freshDatabaseFor(engine);
  const clock = new FixedClock(asked);
  const loaded = loadSettings({ root: process.cwd(), workingDirectory: process.cwd() }, { DATA_DIR: fresh.dataDir, DATABASE_URL: fresh.databaseUrl ?? '' });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const installation = await openInstallation(loaded.value, process.cwd(), { clock, writeLog: () => undefined });
  const { ports, useCases } = installation;
  await logOne(installation);
  const beside = await openDatabase(loaded.value.settings);
  const query: Query = (sql) => beside.write.query(sql);
  await copyBacklog(engine, query, { open, due });
  clock.set(morning);
  return {
    async round() {
      for (const table of ['reminder', 'outbox_message', 'job_run']) await query(`DELETE FROM ${table}`);
      const runner = new RunCouncilJob(ports.unitOfWork, ports.councils, clock, ports.log);
      const began = process.hrtime.bigint();
      await runner.run(useCases.sendDueReminders);
      const took = Number(process.hrtime.bigint() - began) / 1e6;
      const [{ told } = { told: 0 }] = await query<{ told: number | string }>('SELECT count(*) AS told FROM reminder');
      if (Number(told) !== due) throw new Error(`${told} were told in place of ${due}.`);
      return took;
    },
    async close() {
      await beside.close();
      await installation.close();
      await fresh.dispose();
    },
  };
}

async function logOne({ ports, useCases }: Awaited<ReturnType<typeof openInstallation>>): Promise<void> {
  const [member, officer] = [members[0] ?? '', officers[0] ?? ''];
  const rows = [['officer', 'Jo Clark', clerk, 'Clerk'], ['officer', 'Pat Park', officer, 'Officer'], ['member', 'Cllr Ada Hill', member, 'Member']];
  await useCases.importPeople.run({ kind: 'operator' }, council, [['kind', 'name', 'email', 'role'], ...rows]);
  const people = await ports.people.list(council);
  const [writer, asker, here] = [people.find(({ email }) => email === officer), people.find(({ email }) => email === member), ports.councils.bySlug(council)];
  if (writer === undefined || asker === undefined || here === null) throw new Error('The people were not taken.');
  const enquiry = { channel: 'telephone', members: [asker.id], receivedAt: asked, subject: 'Street light', text: 'It is dark.', answered: null } as const;
  const logged = await useCases.logEnquiry.run({ actor: { kind: 'person', person: writer }, council: here, key: null, ...enquiry });
  if (!logged.ok) throw new Error(logged.refusal.code);
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN;
}
