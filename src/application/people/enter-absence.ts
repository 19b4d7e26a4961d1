import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Absence, checkAbsence } from '../../domain/people/absence.js';
import { type Person } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { once } from '../once.js';
import { absenceLetters } from '../outbox/letters/absence.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type SendDueReminders } from '../reminder/send-due-reminders.js';

export interface EnterAbsenceRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly absence: Omit<Absence, 'id'>;
}

/** An officer is away, and another has their reminders meanwhile: whoever stands in is told, and so is the clerk. */
export class EnterAbsence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminding: SendDueReminders,
    private readonly support: { readonly post: Post; readonly clock: Clock; readonly chance: Chance; readonly fingerprint: Fingerprint },
  ) {}

  run({ actor, council, key, absence }: EnterAbsenceRequest): Promise<Result<Absence, Refusal>> {
    const allowed = may(actor, 'absence.enter', { council: council.slug, person: absence.person });
    if (!allowed.ok) return Promise.resolve(allowed);
    return this.unitOfWork.run(council.slug, (stores) => {
      const now = this.support.clock.now();
      const request = { actor, key, request: ['absence.enter', absence], now };
      return once(stores, this.support.fingerprint, request, () => this.enter(stores, actor, council, absence, now));
    });
  }

  private async enter(stores: Stores, actor: Actor, council: Council, absence: Omit<Absence, 'id'>, now: Instant): Promise<Result<Absence, Refusal>> {
    const people = await stores.people.byIds([absence.person, absence.deputy]);
    const [person, deputy] = [absence.person, absence.deputy].map((id) => people.find((one) => one.id === id && one.kind === 'officer' && one.active));
    if (person === undefined) return refused({ code: 'no-such-person', person: absence.person, wanted: 'officer' });
    if (deputy === undefined) return refused({ code: 'no-such-person', person: absence.deputy, wanted: 'officer' });
    const today = civilTimeOf(now, council.zone).date;
    const possible = checkAbsence(absence, await stores.absences.endingFrom(today), today);
    if (!possible.ok) return possible;
    const entered = { id: this.support.chance.id(), ...absence };
    await stores.absences.add(entered, now);
    await this.tell(stores, actor, council, { absence: entered, person, deputy }, now);
    await this.reminding.absenceEntered(stores, council, entered, now);
    return ok(entered);
  }

  private async tell(stores: Stores, actor: Actor, council: Council, away: { readonly absence: Absence; readonly person: Person; readonly deputy: Person }, at: Instant): Promise<void> {
    const by = actor.kind === 'person' ? actor.person.id : null;
    const round = { council, at, loopMark: await loopMarkOf(stores) };
    await this.support.post.queue(stores, absenceLetters(away, await stores.people.office(), by, round));
  }
}
