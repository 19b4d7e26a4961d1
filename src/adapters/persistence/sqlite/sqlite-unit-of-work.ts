import { setTimeout as pause } from 'node:timers/promises';
import { type Chance } from '../../../application/ports/chance.js';
import { type Stores, type UnitOfWork } from '../../../application/ports/unit-of-work.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session, SqliteSession } from '../session.js';
import { unitIn } from '../stores/unit-in.js';
import { type PreparedStatements } from './prepared.js';

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
  private readonly session: Session;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly chance: Chance,
  ) {
    this.session = SqliteSession.by((sql, parameters) => statements.send(sql, parameters));
  }

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
    const performed: Waiting[] = [];
    try {
      await this.begin();
      for (const unit of units) if (await this.performInSavepoint(unit)) performed.push(unit);
      await this.statements.send('COMMIT', []);
    } catch (error) {
      await this.statements.send('ROLLBACK', []).catch(nothingToRollBack);
      for (const unit of units) unit.fail(error);
      return;
    }
    for (const unit of performed) unit.settle();
  }

  /** The command line may hold the file: its turns are short, so it is waited for, not refused. */
  private async begin(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.statements.send('BEGIN IMMEDIATE', []);
        return;
      } catch (error) {
        if (!isBusy(error) || tries >= busyTries) throw error;
        await pause(busyPause);
      }
    }
  }

  /** True: it stands, if the commit does. */
  private async performInSavepoint(unit: Waiting): Promise<boolean> {
    await this.statements.send('SAVEPOINT unit', []);
    try {
      await unit.perform(this.session);
      await this.statements.send('RELEASE unit', []);
      return true;
    } catch (error) {
      await this.statements.send('ROLLBACK TO unit', []);
      await this.statements.send('RELEASE unit', []);
      unit.fail(error);
      return false;
    }
  }
}

/** SQLite itself rolls back on a full disk or a read error. */
function nothingToRollBack(): void {}

function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('SQLITE_BUSY');
}
