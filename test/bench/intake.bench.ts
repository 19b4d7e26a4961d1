import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { install, mailbox, members } from '../crash/installation.js';
import { engines, freshDatabaseFor } from '../support/engines.js';
import { ServiceProcess } from '../support/service-process.js';
import { mailsPerSecond } from './smtp-load.js';

/**
 * npm run bench:intake [-- --engine postgres]
 * Mails from SMTP in to committed with their receipts queued, beside a bare smtp-server that only syncs the raw
 * bytes: interleaved rounds, the medians and their ratio. A round of each goes before, as a service that has just been
 * started is still being compiled.
 */
const rounds = 3;
const mails = 2_000;
const connections = 8;
const { values } = parseArgs({ options: { engine: { type: 'string', default: 'sqlite' } } });
const engine = engines.find((name) => name === values.engine) ?? 'sqlite';

const fresh = await freshDatabaseFor(engine);
const installation = await install(fresh, null);
const service = new ServiceProcess(installation.environment);
await service.start();
const bare = spawn(process.execPath, [join(import.meta.dirname, 'bare-smtp.js'), join(fresh.dataDir, 'bare.log')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const barePort = await portOf(bare);
await mailsPerSecond(barePort, connections, batch('warm-bare'));
await mailsPerSecond(installation.smtpPort, connections, batch('warm-service'));

const bareRates: number[] = [];
const serviceRates: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  bareRates.push(await mailsPerSecond(barePort, connections, batch(`bare-${round}`)));
  serviceRates.push(await mailsPerSecond(installation.smtpPort, connections, batch(`service-${round}`)));
}
const [bareRate, serviceRate] = [median(bareRates), median(serviceRates)];
console.log(`${mails} mails on ${connections} connections, ${rounds} interleaved rounds, ${engine}`);
console.log(`bare smtp-server with fsync  ${bareRates.map(Math.round).join(', ')}  median ${Math.round(bareRate)} mails/s`);
console.log(`the service                  ${serviceRates.map(Math.round).join(', ')}  median ${Math.round(serviceRate)} mails/s`);
console.log(`ratio ${(serviceRate / bareRate).toFixed(3)} (wanted: at least 0.15, hoped for 0.25)`);

bare.kill();
await service.stop();
await fresh.dispose();

function batch(name: string) {
  return Array.from({ length: mails }, (_, index) => {
    const from = members[index % members.length] ?? '';
    const head = [`From: ${from}`, `To: ${mailbox}`, `Subject: Street lamp ${name} ${index}`];
    const rest = [`Message-ID: <${name}-${index}@bench.example>`, 'Date: Mon, 23 Nov 2026 09:00:00 +0000', ''];
    const text = 'The street lamp outside the library has been out since Thursday. Who is dealing with it?';
    return { from, to: mailbox, data: [...head, ...rest, text].join('\r\n') };
  });
}

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The bare server has no output.');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return Number(line.split(' ')[1]);
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN;
}
