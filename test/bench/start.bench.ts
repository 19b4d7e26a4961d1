import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDataDirectory } from '../support/engines.js';

/**
 * npm run bench:start
 * From start to ready and resident memory when idle, beside a bare Nest and TypeORM app: interleaved rounds, medians.
 */
const rounds = 7;
const idleAfter = 3_000;

interface Figures {
  readonly milliseconds: number[];
  readonly megabytes: number[];
}

const { dataDir, dispose } = await freshDataDirectory();
const bare: Figures = { milliseconds: [], megabytes: [] };
const service: Figures = { milliseconds: [], megabytes: [] };
for (let round = 0; round <= rounds; round += 1) {
  // The first round makes both databases and is not counted.
  const keep = round > 0;
  await measure([join(import.meta.dirname, 'bare-app.js'), join(dataDir, 'bare.sqlite')], keep ? bare : null);
  await measure(['dist/main.js'], keep ? service : null);
}
await dispose();

const [bareStart, serviceStart] = [median(bare.milliseconds), median(service.milliseconds)];
const [bareMemory, serviceMemory] = [median(bare.megabytes), median(service.megabytes)];
console.log(`${rounds} interleaved starts, medians`);
console.log(`bare Nest and TypeORM  ready after ${bareStart} ms, idle at ${bareMemory} MB`);
console.log(`the service            ready after ${serviceStart} ms, idle at ${serviceMemory} MB`);
console.log(`start ${(serviceStart / bareStart).toFixed(2)}x (wanted: at most 2), memory +${serviceMemory - bareMemory} MB (wanted: at most 60)`);

async function measure(command: readonly string[], figures: Figures | null): Promise<void> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', SMTP_IN_PORT: '0' };
  const began = process.hrtime.bigint();
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await untilReady(child);
  figures?.milliseconds.push(Math.round(Number(process.hrtime.bigint() - began) / 1e6));
  await pause(idleAfter);
  figures?.megabytes.push(residentMegabytes(child.pid ?? 0));
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function untilReady(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('The process has no output.');
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('Ready')) return;
  throw new Error('The process ended before it was ready.');
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN;
}
