import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RandomChance } from '../../../src/adapters/chance/random-chance.js';
import { buildProgram, type ExitCode } from '../../../src/adapters/cli/program.js';
import { Sha256 } from '../../../src/adapters/fingerprint/sha256.js';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { vaultFor } from '../../../src/adapters/persistence/vault.js';
import { BackUp } from '../../../src/application/care/back-up.js';
import { RestoreBackup } from '../../../src/application/care/restore-backup.js';
import { TurnMail } from '../../../src/application/care/turn-mail.js';
import { Desk } from '../../../src/application/access/desk.js';
import { IssueSignInLink } from '../../../src/application/access/issue-sign-in-link.js';
import { RecogniseToken } from '../../../src/application/access/recognise-token.js';
import { ImportPeople } from '../../../src/application/people/import-people.js';
import { IssueToken } from '../../../src/application/people/issue-token.js';
import { type CouncilBook } from '../../../src/application/ports/council-book.js';
import { type PeopleReadModel } from '../../../src/application/ports/read-models.js';
import { instant } from '../../../src/domain/calendar/instant.js';
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
  run(...args: readonly string[]): Promise<Ran>;
  /** Puts a file beside the database; its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  stop(): Promise<void>;
}

const book = [council(), council({ slug: 'ware', referencePrefix: 'WA', mailbox: 'enquiries@ware.example' })];
const councils: CouncilBook = {
  all: () => book,
  bySlug: (slug) => book.find((one) => one.slug === slug) ?? null,
  byMailbox: () => null,
};

export async function commandLine(): Promise<CommandLine> {
  const { dataDir, dispose } = await freshDataDirectory();
  const database = await openDatabase({ databaseUrl: null, dataDir });
  const clock = new FixedClock(instant('2026-06-01T11:00:00Z'));
  const [chance, fingerprint] = [new RandomChance(clock), new Sha256()];
  const { unitOfWork, access, people, mailSwitch, signIn } = persistenceOn(database, chance);
  const vault = vaultFor({ databaseUrl: null, dataDir }, {});
  const care = { backUp: new BackUp(vault), restoreBackup: new RestoreBackup(vault, clock) };
  const turnMail = new TurnMail(mailSwitch, clock);
  const issueSignInLink = new IssueSignInLink(signIn, new Desk(clock, chance, fingerprint), clock, chance);
  const entry = { issueSignInLink, publicAddress: 'https://enquiries.example.org' };
  const issueToken = new IssueToken(unitOfWork, clock, chance, fingerprint);
  const importPeople = new ImportPeople(unitOfWork, chance);
  return {
    people,
    tokens: new RecogniseToken(access, fingerprint),
    async run(...args) {
      const written = { out: '', err: '' };
      const terminal = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) };
      const code = await buildProgram({ councils, issueToken, importPeople, turnMail, ...care, ...entry, terminal }).run(args);
      return { code, ...written };
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
