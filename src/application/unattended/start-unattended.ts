import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { checkUnattended, tooEarlyUntil, type UnattendedOffice } from '../../domain/council/unattended.js';
import { unattendedClosure } from '../../domain/council/unattended-closure.js';
import { runsTheOffice } from '../../domain/people/person.js';
import { clerksOf } from '../../domain/reminder/recipients.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type AdditionsInUse } from '../calendar/additions-in-use.js';
import { type ChangeCalendar } from '../calendar/change-calendar.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { once } from '../once.js';
import { officeUnattendedBegun } from '../outbox/letters/office-unattended-begun.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type TellWaitingMembers } from './tell-waiting-members.js';

export interface StartUnattendedRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  /** The last day of it. */
  readonly until: CivilDate;
}

/** What whoever starts or ends it is told: nothing of any enquiry, since they need not be of the office. */
export interface UnattendedStarted {
  readonly until: CivilDate;
}

/**
 * Nobody attends the office from now on: those who wait are told once, reminders rest, and the days do as the council
 * chose. The clerk may say so, and so may a chair, the Mayor or whoever runs the command line: none of them sees more by it.
 */
export class StartUnattended {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: { readonly change: ChangeCalendar; readonly inUse: AdditionsInUse },
    private readonly waiting: TellWaitingMembers,
    private readonly support: { readonly post: Post; readonly clock: Clock; readonly chance: Chance; readonly fingerprint: Fingerprint },
  ) {}

  async run({ actor, council, key, until }: StartUnattendedRequest): Promise<Result<UnattendedStarted, Refusal>> {
    const allowed = may(actor, 'office.unattended', { council: council.slug });
    if (!allowed.ok) return allowed;
    const outcome = await this.unitOfWork.run(council.slug, (stores) => {
      const now = this.support.clock.now();
      const request = { actor, key, request: ['office.unattended', until], now };
      return once(stores, this.support.fingerprint, request, () => this.start(stores, actor, council, until, now));
    });
    if (outcome.ok) await this.calendar.inUse.renew();
    return outcome;
  }

  private async start(stores: Stores, actor: Actor, council: Council, until: CivilDate, now: Instant): Promise<Result<UnattendedStarted, Refusal>> {
    const newest = await stores.unattended.newest();
    const possible = checkUnattended(until, newest, await stores.unattended.attendance(), now, council.zone);
    if (!possible.ok) return possible;
    const from = isOfTheOffice(actor) ? null : tooEarlyUntil(newest, now);
    if (from !== null) return refused({ code: 'unattended-again', from });
    const closed = await this.closed(stores, actor, council, until, now);
    if (!closed.ok) return closed;
    const state: UnattendedOffice = { id: this.support.chance.id(), startedAt: now, startedBy: refOf(actor), until, endedAt: null, closure: closed.value };
    await stores.unattended.begin(state);
    await this.waiting.run(stores, council, state, now);
    await this.tellClerk(stores, actor, council, state, now);
    return ok({ until });
  }

  /** Unless it was the clerk who said so. */
  private async tellClerk(stores: Stores, actor: Actor, council: Council, state: UnattendedOffice, at: Instant): Promise<void> {
    const others = clerksOf(await stores.people.office()).filter(({ id }) => actor.kind !== 'person' || actor.person.id !== id);
    const loopMark = await loopMarkOf(stores);
    await this.support.post.queue(stores, others.map((clerk) => officeUnattendedBegun(clerk, actor, { council, state, loopMark, at })));
  }

  /** The addition that closes the calendar; null: the days go on. */
  private async closed(stores: Stores, actor: Actor, council: Council, until: CivilDate, now: Instant): Promise<Result<string | null, Refusal>> {
    const closure = council.unattended.clock === 'goes-on' ? null : unattendedClosure({ startedAt: now, until, endedAt: null }, council.zone);
    if (closure === null) return ok(null);
    const change = { kind: 'add', addition: { kind: 'closure', closure } } as const;
    const changed = await this.calendar.change.changeIn(stores, { actor, council, change, reason: closure.title }, now, 'nobody');
    return changed.ok ? ok(changed.value.addition) : changed;
  }
}

function isOfTheOffice(actor: Actor): boolean {
  return actor.kind === 'person' && runsTheOffice(actor.person);
}
