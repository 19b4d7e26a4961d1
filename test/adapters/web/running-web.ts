import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { compile } from 'sass';
import { AppModule } from '../../../src/app.module.js';
import { RandomChance } from '../../../src/adapters/chance/random-chance.js';
import { Sha256 } from '../../../src/adapters/fingerprint/sha256.js';
import { prepareHttpApi } from '../../../src/adapters/http-api/http-api.js';
import { MailparserContents } from '../../../src/adapters/mail-in/mailparser-contents.js';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { Jobs } from '../../../src/adapters/scheduler/jobs.js';
import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { prepareSignIn } from '../../../src/adapters/sign-in/sign-in.js';
import { prepareWeb } from '../../../src/adapters/web/web.js';
import { SpreadsheetTables } from '../../../src/adapters/tables/spreadsheet-tables.js';
import { LoadCouncils } from '../../../src/application/council/load-councils.js';
import { VersionSnapshots } from '../../../src/application/council/version-snapshots.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Log } from '../../../src/application/ports/log.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { type Council } from '../../../src/domain/council/council.js';
import { bankHolidayUseCasesOn, type SignInUseCases, signInUseCasesOn, type UseCases, useCasesOn } from '../../../src/use-cases.js';
import { council, facts } from '../../support/councils.js';
import { type Engine } from '../../support/engines.js';
import { migratedDatabaseFor } from '../../support/migrated.js';
import { PlainPainter, ToldSenderCheck } from '../../support/builders-mail.js';
import { FixedClock } from '../../support/fixed-clock.js';

/** The service's pages on a real Nest application, real use cases and a real database, on a port of its own. */
export interface RunningWeb {
  readonly origin: string;
  readonly useCases: UseCases & SignInUseCases;
  readonly letters: Letter[];
  readonly log: { readonly event: string; readonly error?: unknown }[];
  readonly clock: FixedClock;
  /** As at a start with the councils' files changed; the pages go on with the councils of before. */
  edit(councils: readonly Council[]): Promise<void>;
  stop(): Promise<void>;
}

export interface WebOptions {
  readonly engine?: Engine;
  readonly address?: string;
  /** With the band that says that nothing is real. */
  readonly isDemo?: boolean;
  readonly councils?: readonly Council[];
}

const repository = join(__dirname, '..', '..', '..');
const ware = { slug: 'ware', name: 'Ware Town Council', referencePrefix: 'WA', mailbox: 'enquiries@ware.example' };
export const twoCouncils = [council(), council(ware)];

/** A Monday at noon, in summer time, with a bank holiday weekend behind it. */
export const start = '2026-06-01T12:00:00+01:00';

export async function runningWeb(options: WebOptions = {}): Promise<RunningWeb> {
  const { engine = 'sqlite', address = 'http://127.0.0.1', councils = twoCouncils, isDemo = false } = options;
  const installation = await migratedDatabaseFor(engine);
  const database = await openDatabase(installation);
  const [letters, log] = [[] as Letter[], [] as { event: string; error?: unknown }[]];
  const clock = new FixedClock(instant(start));
  const chance = new RandomChance(clock);
  const ports = {
    ...persistenceOn(database, chance),
    ...{ councils: new FileCouncilBook(councils), clock, log: recording(log), chance, fingerprint: new Sha256(), leaseSeconds: 60, pages: 'https://enquiries.example.org' },
    ...{ reader: new MailparserReader(), contents: new MailparserContents(), tables: new SpreadsheetTables(), senderCheck: new ToldSenderCheck() },
    painter: new PlainPainter(),
    writer: { write: (all: readonly Letter[]) => Promise.resolve(all.map((letter) => written(letters, letter))) },
    transport: { send: () => Promise.reject(new Error('no mail goes out')), close: () => Promise.resolve() },
    ...{ bankHolidays: facts().bankHolidays, bankHolidaySource: null },
  };
  const known = useCasesOn(ports);
  const useCases = { ...known, ...signInUseCasesOn(ports), ...bankHolidayUseCasesOn(ports, known) };
  await useCases.loadCouncils.run();
  const assets = stylesheet();
  const app = await applicationOver(AppModule.over(useCases, ports, address.startsWith('https:')));
  prepareHttpApi(app);
  prepareWeb(app, { root: repository, assets, address: new URL(address), isDemo });
  prepareSignIn(app);
  await app.listen(0, '127.0.0.1');
  return {
    ...{ useCases, letters, log, clock },
    edit: (edited) => new LoadCouncils(ports.unitOfWork, new FileCouncilBook(edited), new VersionSnapshots(ports.fingerprint), clock, chance).run(),
    origin: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`,
    stop: async () => {
      await app.close();
      await database.close();
      await installation.dispose();
      rmSync(assets, { recursive: true });
    },
  };
}

/** The service's own module, without the jobs: nothing happens by itself here. */
async function applicationOver(whole: ReturnType<typeof AppModule.over>): Promise<NestExpressApplication> {
  const { controllers = [], providers = [] } = whole;
  const built = Test.createTestingModule({ controllers, providers: providers.filter((one) => one !== Jobs) });
  return (await built.compile()).createNestApplication<NestExpressApplication>({ logger: false, bodyParser: false });
}

function stylesheet(): string {
  const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), 'member-enquiries-assets-'));
  const loadPaths = [join(repository, 'node_modules', 'govuk-frontend', 'dist')];
  const { css } = compile(join(repository, 'src/adapters/web/styles/pages.scss'), { loadPaths });
  writeFileSync(join(folder, 'pages.css'), css);
  return folder;
}

function recording(lines: { event: string; error?: unknown }[]): Log {
  return {
    info: (event) => void lines.push({ event }),
    warn: (event) => void lines.push({ event }),
    error: (event, error) => void lines.push({ event, error }),
  };
}

function written(letters: Letter[], letter: Letter) {
  letters.push(letter);
  const { key, from, to, subject } = letter;
  return { messageId: `${key}@test`, from: from.address, to: to.address, subject, mime: Buffer.from(subject) };
}
