import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { addDays, type CivilDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type AbsenceId } from '../../domain/people/absence.js';
import { type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

export interface EndAbsenceRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly person: PersonId;
  readonly absence: AbsenceId;
}

/** Somebody is back before they were to be: from today on they have their own reminders. One that had not begun is gone. */
export class EndAbsence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  run({ actor, council, key, person, absence }: EndAbsenceRequest): Promise<Result<{ readonly absence: AbsenceId }, Refusal>> {
    const allowed = may(actor, 'absence.enter', { council: council.slug, person });
    if (!allowed.ok) return Promise.resolve(allowed);
    const now = this.clock.now();
    return this.unitOfWork.run(council.slug, (stores) =>
      once(stores, this.fingerprint, { actor, key, request: ['absence.end', person, absence], now }, () => this.end(stores, person, absence, civilTimeOf(now, council.zone).date)),
    );
  }

  private async end({ absences }: Stores, person: PersonId, absence: AbsenceId, today: CivilDate): Promise<Result<{ readonly absence: AbsenceId }, Refusal>> {
    const found = (await absences.endingFrom(today)).find(({ id }) => id === absence);
    if (found?.person !== person) return refused({ code: 'no-such-absence', absence });
    if (found.from < today) await absences.endOn(absence, addDays(today, -1));
    else await absences.remove(absence);
    return ok({ absence });
  }
}
