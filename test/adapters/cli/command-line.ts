import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RandomChance } from '../../../src/adapters/chance/random-chance.js';
import { buildProgram, type ExitCode } from '../../../src/adapters/cli/program.js';
import { Sha256 } from '../../../src/adapters/fingerprint/sha256.js';
import { MailparserContents } from '../../../src/adapters/mail-in/mailparser-contents.js';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { peopleBeside } from '../../../src/adapters/persistence/read-beside.js';
import { vaultFor } from '../../../src/adapters/persistence/vault.js';
import { loadSettings } from '../../../src/adapters/settings/load-settings.js';
import { type RecogniseToken } from '../../../src/application/access/recognise-token.js';
import { ReckonDeadline } from '../../../src/application/calendar/reckon-deadline.js';
import { BackUp } from '../../../src/application/care/back-up.js';
import { RestoreBackup } from '../../../src/application/care/restore-backup.js';
import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { SpreadsheetTables } from '../../../src/adapters/tables/spreadsheet-tables.js';
import { type PeopleReadModel } from '../../../src/application/ports/read-models.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type ReplayAsked } from '../../../src/application/replay/replay-asked.js';
import { replayBeside } from '../../../src/replay.js';
import { type Ports, signInUseCasesOn, type UseCases, useCasesOn } from '../../../src/use-cases.js';
import { KeptTransport, PlainPainter, PlainReader, PlainWriter, ToldSenderCheck } from '../../support/builders-mail.js';
import { KeptLog } from '../../support/builders-service.js';
import { council } from '../../support/councils.js';
import { freshDataDirectory } from '../../support/engines.js';
import { FixedClock } from '../../support/fixed-clock.js';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** The program over the real use cases and SQLite, without a process. */
export interface CommandLine {
  readonly people: PeopleReadModel;
  readonly tokens: RecogniseToken;
  readonly clock: FixedClock;
  run(...args: readonly string[]): Promise<Ran>;
  /** So many enquiries of Houghton Regis, logged by the officer and so assigned to them. */
  log(count: number, officer: string): Promise<void>;
  /** A mail to Houghton Regis as the door brings it; a minute passes. */
  receive(raw: Uint8Array): Promise<void>;
  /** Puts a file beside the database; its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  stop(): Promise<void>;
}

const book = [council(), council({ slug: 'ware', referencePrefix: 'WA', mailbox: 'enquiries@ware.example' })];

export async function commandLine(): Promise<CommandLine> {
  const { dataDir, dispose } = await freshDataDirectory();
  const database = await openDatabase({ databaseUrl: null, dataDir });
  // Of its own: what is added to one service's calendar is no other's.
  const councils = new FileCouncilBook(book);
  const clock = new FixedClock(instant('2026-06-01T11:00:00Z'));
  const chance = new RandomChance(clock);
  const ports = {
    ...persistenceOn(database, chance),
    ...{ councils, clock, chance, fingerprint: new Sha256(), log: new KeptLog(), leaseSeconds: 60, pages: 'https://enquiries.example.org' },
    ...{ reader: new PlainReader(), contents: new MailparserContents(), tables: new SpreadsheetTables(), senderCheck: new ToldSenderCheck(), writer: new PlainWriter(), painter: new PlainPainter(), transport: new KeptTransport() },
  };
  const useCases = { ...useCasesOn(ports), ...signInUseCasesOn(ports) };
  await useCases.loadCouncils.run();
  const vault = vaultFor({ databaseUrl: null, dataDir }, {});
  const care = { backUp: new BackUp(vault), restoreBackup: new RestoreBackup(vault, clock) };
  const deadline = { reckonDeadline: new ReckonDeadline(new Sha256()), councilsAsCounted: () => Promise.resolve(councils) };
  const loaded = loadSettings({ root: process.cwd(), workingDirectory: process.cwd() }, { DATA_DIR: dataDir });
  if (!loaded.ok) throw new Error('The settings that are shipped have faults.');
  const replay = {
    peopleBeside: (slug: string) => peopleBeside({ databaseUrl: null, dataDir }, slug),
    replay: (asked: ReplayAsked) => replayBeside(loaded.value, process.cwd(), { clock, writeLog: () => undefined }, asked),
  };
  const entry = { councils, publicAddress: 'https://enquiries.example.org', mostMailBytes: 100_000 };
  return {
    people: ports.people,
    tokens: useCases.recogniseToken,
    clock,
    async run(...args) {
      const written = { out: '', err: '' };
      const terminal = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) };
      const code = await buildProgram({ ...useCases, ...care, ...entry, ...deadline, ...replay, terminal }).run(args);
      return { code, ...written };
    },
    log: (count, officer) => log(useCases, ports, count, officer),
    async receive(raw) {
      const [houghtonRegis = council()] = book;
      await useCases.receiveMessage.run({ council: houghtonRegis, raw, envelope: { returnPath: null, recipients: [houghtonRegis.mailbox], broughtBy: { kind: 'trusted-relay' } } });
      clock.forward(1);
    },
    async file(name, content) {
      const path = join(dataDir, name);
      await writeFile(path, content);
      return path;
    },
    async stop() {
      await database.close();
      await dispose();
    },
  };
}

/** A minute apart, so that they stand in a list as they were logged. */
async function log(
  { loadCouncils, logEnquiry }: UseCases,
  { people, clock }: Pick<Ports, 'people'> & { readonly clock: FixedClock },
  count: number,
  officer: string,
): Promise<void> {
  await loadCouncils.run();
  const [houghtonRegis = council()] = book;
  const all = await people.list(houghtonRegis.slug);
  const [person] = all.filter(({ email }) => email === officer);
  const members = all.filter(({ kind }) => kind === 'member').map(({ id }) => id);
  for (let number = 1; number <= count; number += 1) {
    const actor = { kind: 'person', person: person as Person } as const;
    const asked = { channel: 'telephone', receivedAt: clock.now(), subject: 'The lamp', text: 'It is out.', answered: null } as const;
    const logged = await logEnquiry.run({ actor, council: houghtonRegis, key: null, members, ...asked });
    if (!logged.ok) throw new Error(logged.refusal.code);
    clock.forward(1);
  }
}
