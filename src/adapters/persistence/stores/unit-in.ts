import { type Chance } from '../../../application/ports/chance.js';
import { type Stores } from '../../../application/ports/unit-of-work.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { CouncilUnit, type RowLock } from './council-unit.js';
import { storesIn } from './sql-stores.js';

/** One unit of work inside a transaction that somebody else begins and ends. */
export async function unitIn<Outcome>(
  session: Session,
  chance: Chance,
  council: CouncilSlug,
  lock: RowLock,
  work: (stores: Stores) => Promise<Outcome>,
): Promise<Outcome> {
  const unit = await CouncilUnit.enter(session, chance, council, lock);
  const outcome = await work(storesIn(unit));
  await unit.leave();
  return outcome;
}
