import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { httpApi, prepareHttpApi } from '../../../src/adapters/http-api/http-api.js';
import { complaintsOfHoughton } from '../../support/complaints.js';
import { councilBookPort, logPort } from '../../../src/adapters/http-api/ports.js';
import { RandomChance } from '../../../src/adapters/chance/random-chance.js';
import { Sha256 } from '../../../src/adapters/fingerprint/sha256.js';
import { MailparserContents } from '../../../src/adapters/mail-in/mailparser-contents.js';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Delivery } from '../../../src/application/ports/mail-transport.js';
import { type MailReader } from '../../../src/application/ports/mail-reader.js';
import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { SpreadsheetTables } from '../../../src/adapters/tables/spreadsheet-tables.js';
import { type Log } from '../../../src/application/ports/log.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { type UseCases, useCasesOn } from '../../../src/use-cases.js';
import { groupNotice } from '../../support/builders.js';
import { council, twoDayProtocol } from '../../support/councils.js';
import { PlainPainter, PlainReader, ToldSenderCheck } from '../../support/builders-mail.js';
import { type Engine } from '../../support/engines.js';
import { migratedDatabaseFor } from '../../support/migrated.js';
import { FixedClock } from '../../support/fixed-clock.js';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly data: unknown;
  readonly error?: unknown;
}

/** The edge on a real Nest application over the real use cases and a real database; only mail and the clock are stood in for. */
export interface RunningApi {
  readonly app: NestExpressApplication;
  readonly useCases: UseCases;
  readonly letters: Letter[];
  readonly log: LogLine[];
  /** Delivers what is due to a mail server that answers so. */
  readonly deliver: (outcome: Delivery) => Promise<number>;
  turnClockTo(time: string): void;
  stop(): Promise<void>;
}

const protocol = twoDayProtocol();
const other = (printed: string) => `houghton-regis/${printed}`;
/** With other ends of an enquiry than its answer, a rule of each further kind, and a mail server that proves senders. */
const houghtonRegis = council({
  authservId: 'mx.houghton-regis.example',
  complaints: complaintsOfHoughton,
  bodies: [{ id: 'county', name: 'Bedfordshire Council', reachedAt: '0300 300 8000' }],
  policies: [{ id: 'bins', name: 'Bins', link: 'https://www.example.gov.uk/bins', clause: null }],
  protocol: {
    ...protocol,
    clauses: [...protocol.clauses, ...['8.4', '10.3', '10.5', '3.1', '7.14', '7.15', '4.3', '4.4', '2.3.5'].map((printed) => ({ id: other(printed), printed, stance: 'serves' as const, asks: 'More.' }))],
    refusalGrounds: [{ id: 'confidential', clause: other('8.4'), says: 'It is confidential.', asks: 'Why do you need it?' }],
    groups: 'present',
    rules: [
      ...protocol.rules,
      { id: 'reply', kind: 'member-reply', clause: other('10.5'), withinWorkingDays: 2 },
      { id: 'report', kind: 'outside-body-report', clause: other('3.1') },
      { id: 'explanation', kind: 'burden-explanation', clause: other('10.3') },
      { id: 'discussion', kind: 'burden-discussion', clause: other('10.3') },
      { id: 'ward', kind: 'ward-notice', clause: other('7.14') },
      { id: 'chair', kind: 'chair-notice', clause: other('7.15') },
      { ...groupNotice, clause: other('4.4'), recommendationClause: other('4.3') },
      { id: 'papers', kind: 'agenda-papers', clause: other('2.3.5') },
    ],
  },
});
/** With a longest promise and Microsoft 365, and nothing more. */
const ware = council({
  ...{ slug: 'ware', name: 'Ware Town Council', referencePrefix: 'WA' },
  ...{ mailbox: 'enquiries@ware.example', authservId: 'microsoft365' },
  protocol: { ...protocol, promises: { longest: 40, clerkAgreesBeyond: null } },
});

/** A Monday at noon, in summer time, with a bank holiday weekend behind it. */
export const start = '2026-06-01T12:00:00+01:00';

/** `reader`: of mail as JSON, unless a test is about real mail. */
export async function runningApi(engine: Engine, reader: MailReader = new PlainReader()): Promise<RunningApi> {
  const installation = await migratedDatabaseFor(engine);
  const database = await openDatabase(installation);
  // Of its own: what is added to one service's calendar is no other's.
  const councils = new FileCouncilBook([houghtonRegis, ware]);
  const [letters, log] = [[] as Letter[], [] as LogLine[]];
  const clock = new FixedClock(instant(start));
  const chance = new RandomChance(clock);
  let delivery: Delivery = { outcome: 'later', answer: 'no mail goes out' };
  const useCases = useCasesOn({
    ...persistenceOn(database, chance),
    ...{ councils, clock, log: recording(log), chance, fingerprint: new Sha256(), leaseSeconds: 60, pages: 'https://enquiries.example.org' },
    ...{ reader, contents: new MailparserContents(), tables: new SpreadsheetTables(), senderCheck: new ToldSenderCheck() },
    painter: new PlainPainter(),
    writer: { write: (all) => Promise.resolve(all.map((letter) => written(letters, letter))) },
    transport: { send: () => Promise.resolve(delivery), close: () => Promise.resolve() },
  });
  await useCases.loadCouncils.run();
  const app = await applicationOver(useCases, councils, recording(log));
  return {
    ...{ app, useCases, letters, log },
    deliver: (outcome) => {
      delivery = outcome;
      return useCases.deliverOutbox.run();
    },
    turnClockTo: (time) => clock.set(instant(time)),
    stop: async () => {
      await app.close();
      await database.close();
      await installation.dispose();
    },
  };
}

async function applicationOver(useCases: UseCases, councils: FileCouncilBook, log: Log): Promise<NestExpressApplication> {
  const built = await Test.createTestingModule({
    controllers: httpApi.controllers,
    providers: [
      ...Object.values(useCases).map((useCase) => ({ provide: useCase.constructor, useValue: useCase })),
      ...httpApi.providers,
      { provide: councilBookPort, useValue: councils },
      { provide: logPort, useValue: log },
    ],
  }).compile();
  const app = built.createNestApplication<NestExpressApplication>({ logger: false });
  prepareHttpApi(app);
  return app.init();
}

function recording(lines: LogLine[]): Log {
  return {
    info: (event, data) => lines.push({ level: 'info', event, data }),
    warn: (event, data) => lines.push({ level: 'warn', event, data }),
    error: (event, error, data) => lines.push({ level: 'error', event, data, error }),
  };
}

function written(letters: Letter[], letter: Letter) {
  letters.push(letter);
  const { key, from, to, subject } = letter;
  return { messageId: `${key}@test`, from: from.address, to: to.address, subject, mime: Buffer.from(subject) };
}
