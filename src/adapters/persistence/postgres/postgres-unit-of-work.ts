import { type DataSource } from 'typeorm';
import { type Chance } from '../../../application/ports/chance.js';
import { type Stores, type UnitOfWork } from '../../../application/ports/unit-of-work.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { Session } from '../session.js';
import { CouncilUnit } from '../stores/council-unit.js';
import { storesIn } from '../stores/sql-stores.js';

/** An ordinary transaction each; the lock on the council's row makes units of one council follow each other. */
export class PostgresUnitOfWork implements UnitOfWork {
  constructor(
    private readonly write: DataSource,
    private readonly chance: Chance,
  ) {}

  run<Outcome>(council: CouncilSlug, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> {
    return this.alone(async (session) => {
      const unit = await CouncilUnit.enter(session, this.chance, council, 'FOR UPDATE');
      const outcome = await work(storesIn(unit));
      await session.flush();
      await unit.leave();
      return outcome;
    });
  }

  /** A transaction that is no council's unit of work. */
  alone<Outcome>(work: (session: Session) => Promise<Outcome>): Promise<Outcome> {
    return this.write.transaction((manager) => {
      const runner = manager.queryRunner;
      if (!runner) throw new Error('A transaction has no query runner.');
      return work(Session.on(runner));
    });
  }
}
