import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Absence } from '../../domain/people/absence.js';
import { ok, type Result } from '../../domain/result.js';
import { type AbsenceReadModel } from '../ports/absence-store.js';
import { type Clock } from '../ports/clock.js';

/** Who is away, or will be. */
export class ListAbsences {
  constructor(
    private readonly absences: AbsenceReadModel,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council): Promise<Result<readonly Absence[], NotAllowed>> {
    const allowed = may(actor, 'people.read', { council: council.slug });
    return allowed.ok ? ok(await this.absences.endingFrom(council.slug, civilTimeOf(this.clock.now(), council.zone).date)) : allowed;
  }
}
