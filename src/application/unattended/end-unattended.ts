import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { isUnattended, type UnattendedOffice } from '../../domain/council/unattended.js';
import { unattendedClosure } from '../../domain/council/unattended-closure.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type AdditionsInUse } from '../calendar/additions-in-use.js';
import { type CalendarChange, type ChangeCalendar } from '../calendar/change-calendar.js';
import { once } from '../once.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type TellMovedDays } from './tell-moved-days.js';

export interface EndUnattendedRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
}

/** Somebody is there again: reminders go on the next morning, and days that counted as closed are those that went by alone. */
export class EndUnattended {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: { readonly change: ChangeCalendar; readonly inUse: AdditionsInUse },
    private readonly moved: TellMovedDays,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  async run({ actor, council, key }: EndUnattendedRequest): Promise<Result<{ readonly ended: true }, Refusal>> {
    const allowed = may(actor, 'office.unattended', { council: council.slug });
    if (!allowed.ok) return allowed;
    const outcome = await this.unitOfWork.run(council.slug, (stores) => {
      const now = this.clock.now();
      return once(stores, this.fingerprint, { actor, key, request: ['office.attended'], now }, () => this.end(stores, actor, council, now));
    });
    if (outcome.ok) await this.calendar.inUse.renew();
    return outcome;
  }

  private async end(stores: Stores, actor: Actor, council: Council, now: Instant): Promise<Result<{ readonly ended: true }, Refusal>> {
    const state = await stores.unattended.newest();
    if (state === null || !isUnattended(state, now, council.zone)) return refused({ code: 'office-attended' });
    await stores.unattended.end(state.id, now, refOf(actor));
    if (state.closure === null) return ok({ ended: true });
    const change = closedUntilNow(state, state.closure, council, now);
    const changed = await this.calendar.change.changeIn(stores, { actor, council, change, reason: 'The office is attended again.' }, now, 'nobody');
    if (!changed.ok) return changed;
    await this.moved.run(stores, council, now);
    return ok({ ended: true });
  }
}

/** Of the closure that began with it, the days before today are left. */
function closedUntilNow(state: UnattendedOffice, id: string, { zone }: Council, now: Instant): CalendarChange {
  const closure = unattendedClosure({ ...state, endedAt: now }, zone);
  return closure === null ? { kind: 'withdraw', id } : { kind: 'replace', id, addition: { kind: 'closure', closure } };
}
