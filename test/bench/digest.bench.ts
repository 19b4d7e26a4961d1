import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ThreadedPainter } from '../../src/adapters/chart/threaded-painter.js';
import { JsonLog } from '../../src/adapters/log/json-log.js';
import { ThreadedMailWriter } from '../../src/adapters/mail-out/threaded-mail-writer.js';
import { openDatabase } from '../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../src/adapters/persistence/persistence.js';
import { Sha256 } from '../../src/adapters/fingerprint/sha256.js';
import { FileCouncilBook } from '../../src/adapters/settings/file-council-book.js';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { CountDigest } from '../../src/application/digest/count-digest.js';
import { SendDigest } from '../../src/application/digest/send-digest.js';
import { SendWeeklyDigest } from '../../src/application/digest/send-weekly-digest.js';
import { LoadCouncils } from '../../src/application/council/load-councils.js';
import { TermsBook } from '../../src/application/council/terms-book.js';
import { VersionSnapshots } from '../../src/application/council/version-snapshots.js';
import { OfficeCalendars } from '../../src/application/jobs/office-calendars.js';
import { RunCouncilJob } from '../../src/application/jobs/run-council-job.js';
import { Post } from '../../src/application/outbox/post.js';
import { instant } from '../../src/domain/calendar/instant.js';
import { type Council } from '../../src/domain/council/council.js';
import { SequentialChance } from '../support/builders-chance.js';
import { engines, freshDatabaseFor } from '../support/engines.js';
import { FixedClock } from '../support/fixed-clock.js';
import { seed } from './digest-seeds.js';

/**
 * npm run bench:digest [-- --engine postgres] [--councils 1000] [--many 60000]
 * One council's digest with 600 enquiries and with many, of which as many touch the weeks that it shows; and every
 * council's of an installation in one Monday: the cost of one and the memory, of the first tenth and of the last.
 */
const rounds = 5;
const few = 600;
const ofEachCouncil = 24;
const { values } = parseArgs({ options: { engine: { type: 'string', default: 'sqlite' }, councils: { type: 'string', default: '1000' }, many: { type: 'string', default: '60000' } } });
const engine = engines.find((name) => name === values.engine) ?? 'sqlite';
const [councils, many] = [Number(values.councils), Number(values.many)];

const root = process.cwd();
const loaded = loadSettings({ root, workingDirectory: root }, {});
if (!loaded.ok) throw new Error('The settings that are shipped have faults.');
const [shipped] = loaded.value.councils.filter(({ slug }) => slug === 'houghton-regis');
if (shipped === undefined) throw new Error('Houghton Regis is shipped.');
const adapters = join(import.meta.dirname, '..', '..', 'src', 'adapters');
const fonts = ['400Regular', '700Bold'].map((cut) => join(root, 'node_modules', '@expo-google-fonts', 'atkinson-hyperlegible', cut, `AtkinsonHyperlegible_${cut}.ttf`));
const monday = instant('2026-11-23T09:00:00.000Z');

console.log(`digests on ${engine}, medians of ${rounds} Mondays; writing threads and charts as in life`);
const [fewCost, manyCost] = [await oneCouncil(few), await oneCouncil(many)];
console.log(`one council  ${few} enquiries ${fewCost} ms, ${many} enquiries ${manyCost} ms: ${(manyCost / fewCost).toFixed(2)}x (wanted: about 1)`);
await oneMonday();

function councilOf(number: number): Council {
  return { ...shipped!, slug: `council-${number}`, referencePrefix: `C${number}`, mailbox: `enquiries@council-${number}.example` };
}

async function oneCouncil(enquiries: number): Promise<number> {
  const office = await open([councilOf(1)]);
  await seed(office.unitOfWork, councilOf(1), enquiries, monday);
  await office.monday('2026-11-16T09:00:00.000Z');
  const costs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = process.hrtime.bigint();
    await office.monday(new Date(Date.parse(monday) + round * 7 * 86_400_000).toISOString());
    costs.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  await office.close();
  return Math.round(costs.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? NaN);
}

async function oneMonday(): Promise<void> {
  const all = Array.from({ length: councils }, (_, index) => councilOf(index + 1));
  const office = await open(all);
  for (const council of all) await seed(office.unitOfWork, council, ofEachCouncil, monday);
  const marks: { readonly at: bigint; readonly megabytes: number }[] = [];
  const mark = (): number => marks.push({ at: process.hrtime.bigint(), megabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024) });
  mark();
  await office.monday(monday, (done) => (done % Math.floor(councils / 10) === 0 ? mark() : 0));
  const each = marks.slice(1).map(({ at }, index) => Math.round((Number(at - (marks[index]?.at ?? 0n)) / 1e6 / Math.floor(councils / 10)) * 10) / 10);
  console.log(`${councils} councils, ${ofEachCouncil} enquiries each, ms a council by tenths: ${each.join(', ')}`);
  console.log(`resident MB by tenths: ${marks.map(({ megabytes }) => megabytes).join(', ')}`);
  await office.close();
}

/** The jobs of an installation with these councils. */
async function open(all: readonly Council[]) {
  const fresh = await freshDatabaseFor(engine);
  const database = await openDatabase(fresh);
  const [chance, clock] = [new SequentialChance(1), new FixedClock(instant('2026-01-05T09:00:00.000Z'))];
  const { unitOfWork } = persistenceOn(database, chance);
  const log = new JsonLog(clock, (line) => process.stderr.write(line));
  const writer = new ThreadedMailWriter(join(adapters, 'mail-out', 'writing-thread.js'), { templates: join(root, 'templates', 'email'), secret: chance.token() });
  const painter = new ThreadedPainter(join(adapters, 'chart', 'painting-thread.js'), fonts, log);
  const [book, calendars, terms] = [new FileCouncilBook(all), new OfficeCalendars(), new TermsBook()];
  await new LoadCouncils(unitOfWork, book, new VersionSnapshots(new Sha256()), clock, chance).run();
  const sending = new SendDigest(calendars, new CountDigest(calendars, terms), new Post(writer, chance), painter, 'https://enquiries.example.org');
  const jobs = new RunCouncilJob(unitOfWork, book, clock, log);
  return {
    unitOfWork,
    async monday(at: string, after: (done: number) => unknown = () => 0) {
      clock.set(instant(at));
      let done = 0;
      const job = new SendWeeklyDigest(calendars, sending);
      await jobs.run({ name: job.name, periodAt: job.periodAt.bind(job), run: async (stores, turn) => (await job.run(stores, turn), after((done += 1)), undefined) });
    },
    async close() {
      await Promise.all([writer.close(), painter.close()]);
      await database.close();
      await fresh.dispose();
    },
  };
}
