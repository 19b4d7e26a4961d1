import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PatientClient } from '../crash/client.js';
import { compare, type Comparison } from '../crash/comparison.js';
import { install } from '../crash/installation.js';
import { type Engine, freshDatabaseFor } from '../support/engines.js';
import { MailSink } from '../support/mail-sink.js';
import { ServiceProcess } from '../support/service-process.js';
import { underLoad } from '../crash/under-load.js';

export interface Stops extends Comparison {
  readonly clean: number;
  /** The longest that a stop took, in milliseconds. */
  readonly slowest: number;
  /** Why a stop was not clean. */
  readonly faults: readonly string[];
}

const mostMilliseconds = 10_000;

/** Stops the built service so many times at random moments under load, and compares what it has with what it promised. */
export async function stopUnderLoad(engine: Engine, stops: number, tell: (line: string) => void): Promise<Stops> {
  const fresh = await freshDatabaseFor(engine);
  const sink = await MailSink.listen();
  const installation = await install(fresh, sink.url);
  const service = new ServiceProcess(installation.environment);
  const faults: string[] = [];
  let slowest = 0;
  try {
    await service.start();
    const ledger = await underLoad(installation, async () => {
      for (let count = 1; count <= stops; count += 1) {
        await pause(100 + Math.random() * 1_400);
        const stopped = await stopOnce(service, engine === 'sqlite' ? join(fresh.dataDir, 'member-enquiries.sqlite-wal') : null);
        slowest = Math.max(slowest, stopped.took);
        if (stopped.fault !== null) faults.push(`stop ${count}: ${stopped.fault}`);
        await service.start();
        if (count % 10 === 0) tell(`${count} stops, slowest ${slowest} ms, ${faults.length} not clean`);
      }
    });
    // Longer than a lapsed claim takes to be sent again.
    await sink.quiet(8_000);
    const client = new PatientClient(installation, () => true);
    const compared = await compare(client, ledger, sink.mails);
    client.close();
    return { ...compared, clean: stops - faults.length, slowest, faults };
  } finally {
    await service.kill();
    await sink.close();
    await fresh.dispose();
  }
}

async function stopOnce(service: ServiceProcess, log: string | null): Promise<{ took: number; fault: string | null }> {
  const asked = performance.now();
  const code = await service.stop();
  const took = Math.round(performance.now() - asked);
  return { took, fault: faultOf(code, took, service.errors, log) };
}

function faultOf(code: number | null, took: number, errors: string, log: string | null): string | null {
  if (code !== 0) return `ended with ${code} after ${took} ms: ${errors.slice(-2_000)}`;
  if (took >= mostMilliseconds) return `took ${took} ms`;
  const error = errors.split('\n').find((line) => line.includes('"level":"error"'));
  if (error !== undefined) return error;
  return log !== null && existsSync(log) ? 'the write-ahead log was left behind' : null;
}
