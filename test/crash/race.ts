import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freshDatabaseFor } from '../support/engines.js';
import { MailSink } from '../support/mail-sink.js';
import { councilsFolder, open, peopleAndEnquiries, races } from './race/councils.js';
import { fastClock, hoursASecond } from './race/fast-clock.js';
import { ReplicaProcess } from './race/replica-process.js';
import { deliverAll, roundsIn, sentAlone } from './race/rounds.js';
import { secondCopiesOf } from './race/second-copies.js';

/**
 * npm run race -- --kills 50 [--replicas 4]
 * Replicas of the service, as processes on one PostgreSQL and under a clock that runs fast, race for the same jobs of
 * the same councils, and are killed at random moments. What they sent by themselves is held against what one service
 * sends that nobody kills: a mail that it has and they have not was skipped, one that they have more of was doubled.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, replicas: { type: 'string', default: '4' } } });
const [kills, replicas] = [Number(values.kills), Number(values.replicas)];
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(replicas) || replicas < 2) {
  console.error(`--kills ${values.kills} --replicas ${values.replicas}: wanted whole numbers, of kills from 1, of replicas from 2`);
  process.exit(2);
}
/** Until then the clock shows the weekend before, when no job has anything to do. */
const secondsToStart = 20;
process.exitCode = await race();

async function race(): Promise<number> {
  const [fresh, sink] = [await freshDatabaseFor('postgres'), await MailSink.listen()];
  const councils = await councilsFolder(fresh.dataDir);
  const environment = { COUNCILS_DIR: councils, DATA_DIR: fresh.dataDir, DATABASE_URL: fresh.databaseUrl ?? '', SMTP_URL: sink.url };
  try {
    await open(environment, races.from, async (installation) => {
      await peopleAndEnquiries(installation);
      await deliverAll(installation);
    });
    await killed({ ...environment, RACE_BEGAN: String(Date.now() + secondsToStart * 1000) });
    const raced = await open(environment, races.drained, async (installation) => {
      await deliverAll(installation);
      return roundsIn(installation);
    });
    const alone = await sentAlone(councils);
    const skipped = [...alone].filter((round) => !raced.includes(round));
    const doubled = raced.filter((round, index) => raced.indexOf(round) !== index || !alone.has(round));
    for (const round of skipped) console.log(`skipped: ${round}`);
    for (const round of doubled) console.log(`doubled: ${round}`);
    const secondCopies = secondCopiesOf(sink.mails);
    console.log(`${replicas} replicas, ${kills} kills: rounds ${alone.size}, skipped ${skipped.length}, doubled ${doubled.length}, second copies ${secondCopies}`);
    return skipped.length + doubled.length === 0 && secondCopies <= kills && alone.size > 0 ? 0 : 1;
  } finally {
    await sink.close();
    await fresh.dispose();
  }
}

/**
 * The kills are spread over the time that is compared, each at a random moment of its share of it; whoever starts again
 * holds up none of the next. It ends at night, when no job has anything to do.
 */
async function killed(environment: Readonly<Record<string, string>> & { readonly RACE_BEGAN: string }): Promise<void> {
  const all = Array.from({ length: replicas }, () => new ReplicaProcess());
  const clock = fastClock(Number(environment.RACE_BEGAN), races.from);
  // One share more than there are kills: a kill that waits for a start is in the time all the same.
  const share = (races.hours / hoursASecond / (kills + 1)) * 1000;
  try {
    await Promise.all(all.map((replica) => replica.start(environment)));
    for (let count = 1; count <= kills; count += 1) {
      await pause(Math.max(0, Number(environment.RACE_BEGAN) + share * (count - Math.random()) - Date.now()));
      await all[Math.floor(Math.random() * all.length)]?.killAndStart(environment);
      if (clock.now() > races.to) throw new Error(`Kill ${count} came after the time that is compared.`);
      if (count % 10 === 0) console.log(`${count} kills, ${clock.now()}`);
    }
    await Promise.all(all.map((replica) => replica.takesPart));
    while (clock.now() < races.to) await pause(200);
  } finally {
    await Promise.all(all.map((replica) => replica.kill()));
  }
}
