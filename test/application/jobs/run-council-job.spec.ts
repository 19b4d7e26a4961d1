import { type CouncilJob, type Turn } from '../../../src/application/jobs/council-job.js';
import { RunCouncilJob } from '../../../src/application/jobs/run-council-job.js';
import { type Stores, type UnitOfWork } from '../../../src/application/ports/unit-of-work.js';
import { type Council } from '../../../src/domain/council/council.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { persistenceForAll } from '../../contracts/implementations.js';
import { newCouncil } from '../../contracts/seeds.js';
import { KeptLog } from '../../support/builders-service.js';
import { council as councilOf } from '../../support/councils.js';
import { engines } from '../../support/engines.js';
import { at } from '../../support/facts.js';
import { FixedClock } from '../../support/fixed-clock.js';
import { memoryPersistence } from '../../support/memory.js';
import { FailingUnitOfWork } from '../intake/failing-unit-of-work.js';
import { openedTwice } from './two-processes.js';

/** Its effect is in the database: a secret that can be added once only, so that doing it twice would throw. */
class DailyJob implements CouncilJob {
  readonly name = 'send-due-reminders';
  readonly turns: Turn[] = [];
  readonly failing = new Set<string>();

  periodAt({ zone }: Council, now: Turn['now']): string {
    return civilTimeOf(now, zone).date;
  }

  async run(stores: Stores, turn: Turn): Promise<void> {
    await stores.secrets.add('loop-mark', turn.period);
    if (this.failing.has(turn.council.slug)) throw new Error('The disk is full.');
    this.turns.push(turn);
  }
}

class CountingUnitOfWork implements UnitOfWork {
  begun = 0;

  constructor(private readonly inner: UnitOfWork) {}

  run: UnitOfWork['run'] = (council, work) => {
    this.begun += 1;
    return this.inner.run(council, work);
  };
}

function runnerOf(unitOfWork: UnitOfWork, slugs: readonly string[], clock = new FixedClock(at('Mon 2026-11-23 09:00'))) {
  const all = slugs.map((slug) => councilOf({ slug }));
  const book = { all: () => all, bySlug: () => null, byMailbox: () => null };
  const log = new KeptLog();
  return { runner: new RunCouncilJob(unitOfWork, book, clock, log), log, clock };
}

describe.each(['memory', ...engines] as const)('a period on %s', (implementation) => {
  const ports = persistenceForAll(implementation);

  it('is taken once, however often and by whomever it is asked for', async () => {
    const [{ unitOfWork }, slug, job] = [ports(), await newCouncil(ports()), new DailyJob()];
    const runners = Array.from({ length: 8 }, () => runnerOf(unitOfWork, [slug]));
    await Promise.all(runners.map(({ runner }) => runner.run(job)));
    expect(job.turns).toHaveLength(1);
    expect(runners.flatMap(({ log }) => log.events)).toEqual([]);
  });

  it('is free again after a crash in the midst of it, with nothing done', async () => {
    const [slug, job] = [await newCouncil(ports()), new DailyJob()];
    const failing = new FailingUnitOfWork(ports().unitOfWork, { 1: 'undone' });
    const { runner, log } = runnerOf(failing, [slug]);
    await runner.run(job);
    expect(log.events).toEqual(['error job.failed']);
    expect(await ports().unitOfWork.run(slug, ({ secrets }) => secrets.find('loop-mark'))).toBeNull();
    await runner.run(job);
    expect(await ports().unitOfWork.run(slug, ({ secrets }) => secrets.find('loop-mark'))).toBe('2026-11-23');
  });

  it('is not taken twice where only the answer to the commit was lost', async () => {
    const [slug, job] = [await newCouncil(ports()), new DailyJob()];
    const { runner } = runnerOf(new FailingUnitOfWork(ports().unitOfWork, { 1: 'done' }), [slug]);
    await runner.run(job);
    await runner.run(job);
    expect(job.turns).toHaveLength(1);
  });

  it('belongs to one council and one job', async () => {
    const [one, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const take = (slug: string, job: 'send-due-reminders' | 'send-weekly-digest', period: string) =>
      ports().unitOfWork.run(slug, ({ jobRuns }) => jobRuns.take(job, period, at('Mon 2026-11-23 09:00')));
    expect([
      await take(one, 'send-due-reminders', '2026-11-23'),
      await take(one, 'send-due-reminders', '2026-11-23'),
      await take(one, 'send-weekly-digest', '2026-11-23'),
      await take(one, 'send-due-reminders', '2026-11-24'),
      await take(other, 'send-due-reminders', '2026-11-23'),
    ]).toEqual([true, false, true, true, true]);
  });
});

describe.each(engines)('two processes on %s', (engine) => {
  it('that race for a fortnight of periods take each once', async () => {
    const { one, other, close } = await openedTwice(engine);
    const [slug, jobs] = [await newCouncil(one), [new DailyJob(), new DailyJob()] as const];
    jobs.forEach((job) => (job.run = (_, turn) => Promise.resolve(void job.turns.push(turn))));
    const processes = [runnerOf(one.unitOfWork, [slug]), runnerOf(other.unitOfWork, [slug])] as const;
    for (let days = 0; days < 14; days += 1) {
      await Promise.all(processes.map(({ runner }, index) => runner.run(jobs[index === 0 ? 0 : 1])));
      processes.forEach(({ clock }) => clock.forward(24 * 60));
    }
    const taken = jobs.flatMap(({ turns }) => turns.map(({ period }) => period));
    expect(processes.flatMap(({ log }) => log.events)).toEqual([]);
    expect([taken.length, new Set(taken).size]).toEqual([14, 14]);
    await close();
  });
});

describe('a job', () => {
  it('asks the database once a day, however many minutes the day has', async () => {
    const persistence = memoryPersistence();
    const slugs = [await newCouncil(persistence), await newCouncil(persistence)];
    const counting = new CountingUnitOfWork(persistence.unitOfWork);
    const { runner, clock } = runnerOf(counting, slugs, new FixedClock(at('Mon 2026-11-23 00:00')));
    const job = new DailyJob();
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await runner.run(job);
      clock.forward(1);
    }
    expect(counting.begun).toBe(2);
  });

  it('that fails for one council is told, and does its work for the others', async () => {
    const persistence = memoryPersistence();
    const [one, other] = [await newCouncil(persistence), await newCouncil(persistence)];
    const job = new DailyJob();
    job.failing.add(one);
    const { runner, log } = runnerOf(persistence.unitOfWork, [one, other]);
    await runner.run(job);
    expect(job.turns.map(({ council }) => council.slug)).toEqual([other]);
    expect(log.events).toEqual(['error job.failed']);
  });

  it('begins no turn once it is to stop', async () => {
    const persistence = memoryPersistence();
    const { runner } = runnerOf(persistence.unitOfWork, [await newCouncil(persistence)]);
    const job = new DailyJob();
    runner.stop();
    await runner.run(job);
    expect(job.turns).toEqual([]);
  });
});
