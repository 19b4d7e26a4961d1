import { freshDataDirectory } from '../../support/engines.js';
import { epochOf, instantOfEpoch } from '../../../src/domain/calendar/instant.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { type Installation } from '../../../src/installation.js';
import { councilJobsOf } from '../../../src/use-cases.js';
import { open, peopleAndEnquiries, races } from './councils.js';

const quarterHour = 900_000;

/** What the jobs wrote: to whom, of what kind, on which day; a line a mail. What people's acts caused is no job's. */
export async function roundsIn({ ports }: Installation): Promise<readonly string[]> {
  const lines = await Promise.all(ports.councils.all().map(({ slug: council }) => ports.outbox.list({ council, state: null, trouble: null, limit: 100_000 })));
  return lines
    .flat()
    // Replicas that are started again go on after the end, when there is nothing to hold them against.
    .filter(({ queuedAt }) => queuedAt > races.from && queuedAt <= races.to)
    .map(({ kind, to, queuedAt, state }) => `${kind} ${to} ${civilTimeOf(queuedAt, 'Europe/London').date} ${state}`);
}

/** What one service sends over the same time of the same councils, that nobody kills and nobody races with. */
export async function sentAlone(councils: string): Promise<ReadonlySet<string>> {
  const { dataDir, dispose } = await freshDataDirectory();
  try {
    const rounds = await open({ COUNCILS_DIR: councils, DATA_DIR: dataDir }, races.from, async (installation, clock) => {
      await peopleAndEnquiries(installation);
      const jobs = councilJobsOf(installation.useCases);
      for (let at = epochOf(races.from) + quarterHour; at <= epochOf(races.to); at += quarterHour) {
        clock.moveTo(instantOfEpoch(at));
        for (const job of jobs) await installation.useCases.runCouncilJob.run(job);
        // As it goes: a reminder whose day is over is dropped, and told anew the next morning.
        await deliverAll(installation);
      }
      return roundsIn(installation);
    });
    return new Set(rounds);
  } finally {
    await dispose();
  }
}

export async function deliverAll({ useCases }: Installation): Promise<void> {
  while ((await useCases.deliverOutbox.run()) > 0);
}
