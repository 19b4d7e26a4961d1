import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import sqlite3 from 'sqlite3';
import { fetchingFrom } from '../crash/council-mailbox.js';
import { install, mailbox, members } from '../crash/installation.js';
import { Dovecot } from '../support/dovecot.js';
import { freshDatabaseFor } from '../support/engines.js';
import { ServiceProcess } from '../support/service-process.js';

/**
 * npm run bench:imap [-- --messages 10000]
 * A mailbox that holds so many messages when the service is first pointed at it: messages a second from its start to the
 * last one kept, each an enquiry with its receipt queued, and the most memory that the service held meanwhile.
 */
const { values } = parseArgs({ options: { messages: { type: 'string', default: '10000' } } });
const count = Number(values.messages);

const server = await Dovecot.start();
await server.fill(mailbox, messages());
const fresh = await freshDatabaseFor('sqlite');
const { environment } = await install(fresh, null);
const service = new ServiceProcess({ ...environment, ...(await fetchingFrom(fresh.dataDir, server.port)) });
try {
  await service.start();
  const began = performance.now();
  let kept = 0;
  while (kept < count) {
    await pause(200);
    kept = await keptIn(fresh.dataDir);
  }
  const seconds = (performance.now() - began) / 1_000;
  console.log(`${count} messages in a mailbox: ${Math.round(count / seconds)} a second, ${seconds.toFixed(1)} s`);
  console.log(`the service held ${await mostMegabytes(service.pid)} MB at most`);
  await pause(2_000);
  console.log(`kept ${await keptIn(fresh.dataDir)}, of which duplicates ${await keptIn(fresh.dataDir, "WHERE state <> 'enquiry'")}`);
} finally {
  await service.stop();
  await server.stop();
  await fresh.dispose();
}

function* messages(): Iterable<string> {
  for (let index = 0; index < count; index += 1) {
    const head = [`From: ${members[index % members.length]}`, `To: ${mailbox}`, `Subject: Street lamp ${index}`];
    const rest = [`Message-ID: <lamp-${index}@bench.example>`, 'Date: Mon, 23 Nov 2026 09:00:00 +0000', ''];
    yield [...head, ...rest, 'The street lamp outside the library has been out since Thursday. Who is dealing with it?', ''].join('\r\n');
  }
}

async function keptIn(dataDir: string, where = ''): Promise<number> {
  const name = (await readdir(dataDir)).find((file) => /\.(db|sqlite3?)$/.test(file)) ?? '';
  const database = new sqlite3.Database(join(dataDir, name), sqlite3.OPEN_READONLY);
  try {
    return await new Promise((resolve, reject) => {
      database.get<{ kept: number }>(`SELECT count(*) AS kept FROM inbox_message ${where}`, (error, row) => (error ? reject(error) : resolve(row.kept)));
    });
  } finally {
    database.close();
  }
}

async function mostMegabytes(pid: number): Promise<string> {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')) ?? [];
  return kilobytes === undefined ? 'an unknown number of' : String(Math.round(Number(kilobytes) / 1024));
}
