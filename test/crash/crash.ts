import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Engine, engines, freshDatabaseFor } from '../support/engines.js';
import { MailSink } from '../support/mail-sink.js';
import { ServiceProcess } from '../support/service-process.js';
import { PatientClient } from './client.js';
import { compare } from './comparison.js';
import { install, type Installation } from './installation.js';
import { type Ledger } from './ledger.js';
import { underLoad } from './under-load.js';

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

function killUnderLoad(installation: Installation, service: ServiceProcess, kills: number): Promise<Ledger> {
  return underLoad(installation, async (ledger) => {
    for (let count = 1; count <= kills; count += 1) {
      await pause(100 + Math.random() * 1_400);
      await service.kill();
      await service.start();
      if (count % 10 === 0) console.log(`${count} kills, ${ledger.accepted} accepted`);
    }
  });
}

/** Until no mail has come for longer than a lapsed claim takes to be sent again. */
async function untilQuiet(sink: MailSink): Promise<void> {
  const quiet = 8_000;
  for (let seen = -1; seen !== sink.mails.length; await pause(quiet)) seen = sink.mails.length;
}
