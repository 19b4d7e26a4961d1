import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dovecot, dovecotIsMissing } from '../support/dovecot.js';
import { type Engine, engines, freshDatabaseFor } from '../support/engines.js';
import { MailSink } from '../support/mail-sink.js';
import { ServiceProcess } from '../support/service-process.js';
import { PatientClient } from './client.js';
import { compare } from './comparison.js';
import { CouncilMailbox } from './council-mailbox.js';
import { install, type Installation } from './installation.js';
import { type Ledger } from './ledger.js';
import { underLoad } from './under-load.js';

/**
 * npm run crash -- --kills 50 [--engine sqlite|postgres]
 * Kills the built service at random moments under load by SMTP, HTTP and IMAP, and holds what is there against what
 * was promised. Mail lies in the mailbox as it was put there for the first half of the kills, and is moved from then on.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, engine: { type: 'string', default: 'sqlite' } } });
const kills = Number(values.kills);
const engine = engines.find((name) => name === values.engine);
if (!Number.isInteger(kills) || kills < 1 || engine === undefined) {
  console.error(`--kills ${values.kills} --engine ${values.engine}: wanted a whole number from 1, and sqlite or postgres`);
  process.exit(2);
}
if (dovecot === undefined) {
  console.error(`NOT TESTED: ${dovecotIsMissing}, so no mail came by the IMAP door.`);
  if (process.env.CI === 'true') process.exit(1);
}
process.exitCode = await crash(engine, kills);

async function crash(engine: Engine, kills: number): Promise<number> {
  const fresh = await freshDatabaseFor(engine);
  const sink = await MailSink.listen();
  const box = dovecot === undefined ? null : await CouncilMailbox.open(fresh.dataDir);
  const installation = await install(fresh, sink.url);
  const service = new ServiceProcess({ ...installation.environment, ...box?.environment });
  try {
    await service.start();
    const ledger = await killUnderLoad(installation, service, box, kills);
    // Longer than a lapsed claim takes to be sent again.
    await sink.quiet(8_000);
    const client = new PatientClient(installation, () => true);
    const { accepted, lost, doubled, mailsMissing, secondCopies } = await compare(client, ledger, sink.mails);
    client.close();
    const tidy = box === null || (await isTidy(box, ledger));
    const figures = `lost ${lost}, doubled ${doubled}, mails missing ${mailsMissing}, second copies ${secondCopies}`;
    console.log(`accepted ${accepted}, ${figures}`);
    return tidy && lost + doubled + mailsMissing === 0 && secondCopies <= kills ? 0 : 1;
  } finally {
    await service.kill();
    await sink.close();
    await box?.close();
    await fresh.dispose();
  }
}

function killUnderLoad(installation: Installation, service: ServiceProcess, box: CouncilMailbox | null, kills: number): Promise<Ledger> {
  const kill = async (ledger: Ledger): Promise<void> => {
    for (let count = 1; count <= kills; count += 1) {
      await pause(100 + Math.random() * 1_400);
      await service.kill();
      if (count === Math.ceil(kills / 2)) await box?.moveWhatIsKept();
      await service.start();
      if (count % 10 === 0) console.log(`${count} kills, ${ledger.accepted} accepted`);
    }
  };
  return underLoad(installation, kill, box);
}

/** Whether each message that was put into the mailbox is still there, once, and was moved. */
async function isTidy(box: CouncilMailbox, { enquiries }: Ledger): Promise<boolean> {
  const put = enquiries.filter(({ door }) => door === 'imap').length;
  const { lying, moved } = await box.held();
  console.log(`mailbox: ${put} messages put in, ${moved} moved, ${lying} left lying`);
  return lying === 0 && moved === put;
}
