import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Engine, engines, freshDatabaseFor } from '../support/engines.js';
import { MailSink } from '../support/mail-sink.js';
import { ServiceProcess } from '../support/service-process.js';
import { PatientClient } from './client.js';
import { compare } from './comparison.js';
import { clerk, install, type Installation, members, officers } from './installation.js';
import { Ledger } from './ledger.js';
import { actOverHttp, deliverMails, type KnownPeople } from './load.js';

/**
 * npm run crash -- --kills 50 [--engine sqlite|postgres]
 * Kills the built service at random moments under load, and holds what is there against what was promised.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, engine: { type: 'string', default: 'sqlite' } } });
const kills = Number(values.kills);
const engine = engines.find((name) => name === values.engine);
if (!Number.isInteger(kills) || kills < 1 || engine === undefined) {
  console.error(`--kills ${values.kills} --engine ${values.engine}: wanted a whole number from 1, and sqlite or postgres`);
  process.exit(2);
}
process.exitCode = await crash(engine, kills);

async function crash(engine: Engine, kills: number): Promise<number> {
  const fresh = await freshDatabaseFor(engine);
  const sink = await MailSink.listen();
  const installation = await install(fresh, sink.url);
  const service = new ServiceProcess(installation.environment);
  try {
    await service.start();
    const ledger = await killUnderLoad(installation, service, kills);
    await untilQuiet(sink);
    const client = new PatientClient(installation, () => true);
    const { accepted, lost, doubled, mailsMissing, secondCopies } = await compare(client, ledger, sink.mails);
    client.close();
    const figures = `lost ${lost}, doubled ${doubled}, mails missing ${mailsMissing}, second copies ${secondCopies}`;
    console.log(`accepted ${accepted}, ${figures}`);
    return lost + doubled + mailsMissing === 0 && secondCopies <= kills ? 0 : 1;
  } finally {
    await service.kill();
    await sink.close();
    await fresh.dispose();
  }
}

async function killUnderLoad(installation: Installation, service: ServiceProcess, kills: number): Promise<Ledger> {
  const ledger = new Ledger();
  const load = { isOver: false };
  const isOver = (): boolean => load.isOver;
  const people = await knownPeople(installation);
  const clients = Array.from({ length: 6 }, () => new PatientClient(installation, isOver));
  const workers = clients.map((client, worker) =>
    worker < 4 ? deliverMails(client, ledger, worker, isOver) : actOverHttp(client, ledger, worker, people, isOver),
  );
  for (let count = 1; count <= kills; count += 1) {
    await pause(100 + Math.random() * 1_400);
    await service.kill();
    await service.start();
    if (count % 10 === 0) console.log(`${count} kills, ${ledger.accepted} accepted`);
  }
  load.isOver = true;
  await Promise.all(workers);
  for (const client of clients) client.close();
  return ledger;
}

/** Until no mail has come for longer than a lapsed claim takes to be sent again. */
async function untilQuiet(sink: MailSink): Promise<void> {
  const quiet = 8_000;
  for (let seen = -1; seen !== sink.mails.length; await pause(quiet)) seen = sink.mails.length;
}

async function knownPeople(installation: Installation): Promise<KnownPeople> {
  const client = new PatientClient(installation, () => true);
  const { items } = await client.get<{ items: readonly { id: string; email: string }[] }>('people');
  client.close();
  const idOf = (email: string): string => items.find((person) => person.email === email)?.id ?? '';
  if (idOf(clerk) === '') throw new Error('The imported people are not there.');
  return { memberIds: new Map(members.map((email) => [email, idOf(email)])), officerId: idOf(officers[0] ?? '') };
}
