import { setTimeout as pause } from 'node:timers/promises';
import { type Chance } from '../../../application/ports/chance.js';
import { type Stores, type UnitOfWork } from '../../../application/ports/unit-of-work.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { EarlierRowsRefused, type Session, SqliteSession } from '../session.js';
import { CouncilUnit } from '../stores/council-unit.js';
import { storesIn } from '../stores/sql-stores.js';
import { type PreparedStatements } from './prepared.js';

/** A unit of work that waits for its turn. */
interface Waiting {
  /** null: no council's business. */
  readonly council: CouncilSlug | null;
  /** It may touch what stores remember. */
  readonly forgets: boolean;
  /** Runs it inside the open transaction; rejects when it has to be undone. */
  readonly perform: (entered: Entered | null) => Promise<void>;
  /** After the commit. */
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * A council, entered in a transaction. What its stores read once they remember, from one transaction to the next, until
 * somebody else writes to the file or one of ours is undone.
 */
interface Entered {
  readonly unit: CouncilUnit;
  readonly stores: Stores;
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
  private readonly councils = new Map<CouncilSlug, Entered>();
  /** SQLite's mark of the file as others left it: it changes when another connection commits. */
  private seenVersion: unknown = null;
  private readonly session: Session;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly chance: Chance,
  ) {
    this.session = SqliteSession.by((sql, parameters) => statements.send(sql, parameters));
  }

  run<Outcome>(council: CouncilSlug, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> {
    return this.inLine(council, (entered) => {
      if (entered === null) throw new Error(`The unit of work of ${council} has no council.`);
      return work(entered.stores);
    });
  }

  /** Any other writing on this connection waits in the same line. It may touch what stores remember: they forget it. */
  inTurn<Outcome>(work: (session: Session) => Promise<Outcome>): Promise<Outcome> {
    return this.inLine(null, () => work(this.session), { forgets: true });
  }

  /** The same for what touches nothing that stores remember: the outbox is emptied many times a second. */
  inTurnBeside<Outcome>(work: (session: Session) => Promise<Outcome>): Promise<Outcome> {
    return this.inLine(null, () => work(this.session));
  }

  private inLine<Outcome>(
    council: CouncilSlug | null,
    work: (entered: Entered | null) => Promise<Outcome>,
    { forgets } = { forgets: false },
  ): Promise<Outcome> {
    return new Promise<Outcome>((resolve, reject) => {
      let done: { readonly outcome: Outcome } | undefined;
      this.line.push({
        council,
        forgets,
        perform: async (entered) => {
          done = { outcome: await work(entered) };
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

  private async commitTogether(together: readonly Waiting[]): Promise<void> {
    const ends: (() => void)[] = [];
    try {
      await this.begin();
      await this.forgetWhatOthersChanged();
      for (const one of together) ends.push(await this.performAlone(one, together.length));
      await this.session.flush();
      await this.leaveCouncils();
      await this.statements.send('COMMIT', []);
    } catch (error) {
      this.session.forget();
      this.councils.clear();
      await this.statements.send('ROLLBACK', []).catch(nothingToRollBack);
      return this.oneByOne(together, error);
    }
    for (const end of ends) end();
  }

  /** What one unit of work got wrong shows at the end: the others must not pay for it. Alone, it fails alone. */
  private async oneByOne(together: readonly Waiting[], error: unknown): Promise<void> {
    if (together.length === 1) together[0]?.fail(error);
    else for (const one of together) await this.commitTogether([one]);
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

  private async forgetWhatOthersChanged(): Promise<void> {
    const [found] = await this.session.rowsBeside<{ data_version: number }>('SELECT data_version FROM pragma_data_version');
    if (found?.data_version !== this.seenVersion) this.councils.clear();
    this.seenVersion = found?.data_version;
  }

  private async leaveCouncils(): Promise<void> {
    for (const { unit } of this.councils.values()) await unit.leave();
  }

  /** Gives back how to answer it once the transaction is committed. */
  private async performAlone(one: Waiting, units: number): Promise<() => void> {
    if (one.forgets) {
      await this.leaveCouncils();
      this.councils.clear();
    }
    const entered = one.council === null ? null : await this.enter(one.council);
    const counters = entered?.unit.counters;
    // With nobody else in the transaction there is nothing to save: it is rolled back whole.
    if (units === 1) {
      await one.perform(entered);
      return one.settle;
    }
    try {
      await this.session.takingBack(() => one.perform(entered));
      return one.settle;
    } catch (error) {
      if (error instanceof EarlierRowsRefused) throw error;
      if (entered !== null && counters !== undefined) {
        entered.unit.restore(counters);
        this.councils.set(entered.unit.slug, { unit: entered.unit, stores: storesIn(entered.unit) });
      }
      return () => one.fail(error);
    }
  }

  /** Entered once in a transaction, and outside all savepoints: undoing one unit must not undo it for the next. */
  private async enter(council: CouncilSlug): Promise<Entered> {
    const known = this.councils.get(council);
    if (known !== undefined) return known;
    const unit = await CouncilUnit.enter(this.session, this.chance, council, '');
    const entered = { unit, stores: storesIn(unit) };
    this.councils.set(council, entered);
    return entered;
  }
}

/** SQLite itself rolls back on a full disk or a read error. */
function nothingToRollBack(): void {}

function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('SQLITE_BUSY');
}
