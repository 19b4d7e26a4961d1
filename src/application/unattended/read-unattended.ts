import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Council } from '../../domain/council/council.js';
import { isUnattended } from '../../domain/council/unattended.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

/** Until which day nobody attends the office; null: somebody does. */
export class ReadUnattended {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council): Promise<Result<{ readonly until: CivilDate | null }, Refusal>> {
    const allowed = may(actor, 'office.unattended', { council: council.slug });
    if (!allowed.ok) return allowed;
    const state = await this.unitOfWork.run(council.slug, ({ unattended }) => unattended.newest());
    return ok({ until: state !== null && isUnattended(state, this.clock.now(), council.zone) ? state.until : null });
  }
}
