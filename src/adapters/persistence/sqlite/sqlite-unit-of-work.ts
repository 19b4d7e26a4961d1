import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource, type QueryRunner } from 'typeorm';
import { type Chance } from '../../../application/ports/chance.js';
import { type Stores, type UnitOfWork } from '../../../application/ports/unit-of-work.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session, SqliteSession } from '../session.js';
import { unitIn } from '../stores/unit-in.js';

/** A unit of work that waits for its turn. */
interface Waiting {
  /** Runs it inside the open transaction; rejects when it has to be undone. */
  readonly perform: (session: Session) => Promise<void>;
  /** After the commit. */
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** How many units share one commit at most: bounds how long another process waits for the file. */
const mostTogether = 32;
const busyPause = 10;
const busyTries = 600;

/**
 * SQLite has one writer, and TypeORM one connection: overlapping transactions on it would undo each other's writes.
 * So units of work wait in one line. Those that wait at the same time share one commit, each in a savepoint of its
 * own: one that fails is undone alone, and none is answered before the commit.
 */
export class SqliteUnitOfWork implements UnitOfWork {
  private line: Waiting[] = [];
  private working = false;

  constructor(
    private readonly write: DataSource,
    private readonly chance: Chance,
  ) {}

  run<Outcome>(council: CouncilSlug, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> {
    return this.inTurn((session) => unitIn(session, this.chance, council, '', work));
  }

  /** Any other writing on this connection waits in the same line. */
  inTurn<Outcome>(work: (session: Session) => Promise<Outcome>): Promise<Outcome> {
    return new Promise<Outcome>((resolve, reject) => {
      let done: { readonly outcome: Outcome } | undefined;
      this.line.push({
        perform: async (session) => {
          done = { outcome: await work(session) };
        },
        settle: () => (done ? resolve(done.outcome) : undefined),
        fail: (error) => reject(error instanceof Error ? error : new Error(String(error))),
      });
      if (!this.working) void this.workThroughLine();
    });
  }

  private async workThroughLine(): Promise<void> {
    this.working = true;
    while (this.line.length > 0) {
      const together = this.line.splice(0, mostTogether);
      await this.commitTogether(together);
    }
    this.working = false;
  }

  private async commitTogether(units: readonly Waiting[]): Promise<void> {
    const runner = this.write.createQueryRunner();
    const session = SqliteSession.on(runner);
    const performed: Waiting[] = [];
    try {
      await begin(runner);
      for (const unit of units) if (await performAlone(runner, session, unit)) performed.push(unit);
      await runner.query('COMMIT');
    } catch (error) {
      await runner.query('ROLLBACK').catch(nothingToRollBack);
      for (const unit of units) unit.fail(error);
      return;
    }
    for (const unit of performed) unit.settle();
  }
}

/** The command line may hold the file: its turns are short, so it is waited for, not refused. */
async function begin(runner: QueryRunner): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || tries >= busyTries) throw error;
      await pause(busyPause);
    }
  }
}

/** In a savepoint. True: it stands, if the commit does. */
async function performAlone(runner: QueryRunner, session: Session, unit: Waiting): Promise<boolean> {
  await runner.query('SAVEPOINT unit');
  try {
    await unit.perform(session);
    await runner.query('RELEASE unit');
    return true;
  } catch (error) {
    await runner.query('ROLLBACK TO unit');
    await runner.query('RELEASE unit');
    unit.fail(error);
    return false;
  }
}

/** SQLite itself rolls back on a full disk or a read error. */
function nothingToRollBack(): void {}

function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('SQLITE_BUSY');
}
