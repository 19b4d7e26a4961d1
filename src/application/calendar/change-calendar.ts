import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { additionFaults, type CalendarAddition, withAdditions } from '../../domain/council/calendar-addition.js';
import { type Council, type CouncilCalendar } from '../../domain/council/council.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type VersionSnapshots } from '../council/version-snapshots.js';
import { daysMoved } from '../outbox/letters/days-moved.js';
import { type Post } from '../outbox/post.js';
import { type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { once } from '../once.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type RenewableCouncilBook } from '../ports/council-book.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type AdditionsInUse } from './additions-in-use.js';
import { type MovedLine, movedLines, type PlanMoves } from './plan-moves.js';

/** What is to become of the calendar. `recount`: nothing is added; what its file or the bank holidays changed is counted. */
export type CalendarChange =
  | { readonly kind: 'add'; readonly addition: CalendarAddition }
  | { readonly kind: 'withdraw'; readonly id: string }
  | { readonly kind: 'replace'; readonly id: string; readonly addition: CalendarAddition }
  | { readonly kind: 'recount' };

export interface CalendarChangeRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly change: CalendarChange;
}

export interface CalendarApplyRequest extends CalendarChangeRequest {
  readonly reason: string;
  readonly key: string | null;
}

export interface CalendarChanged {
  /** Of what was added; null: nothing was. */
  readonly addition: string | null;
  readonly moved: readonly MovedLine[];
}

/**
 * Changes the office's days. First shows which open obligations move, from when to when; then, as one act, adds the
 * change, puts a new calendar version in force, records on each enquiry that moves that it does, and tells its members
 * and its officer once. What is settled or missed was judged already and stays.
 */
export class ChangeCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: Pick<RenewableCouncilBook, 'asFiled'>,
    private readonly inUse: AdditionsInUse,
    private readonly moves: PlanMoves,
    private readonly files: EnquiryFiles,
    private readonly snapshots: VersionSnapshots,
    private readonly support: { readonly post: Post; readonly clock: Clock; readonly chance: Chance; readonly fingerprint: Fingerprint },
  ) {}

  /** Changes nothing. */
  async preview({ actor, council, change }: CalendarChangeRequest): Promise<Result<readonly MovedLine[], Refusal>> {
    const allowed = may(actor, 'calendar.change', { council: council.slug });
    if (!allowed.ok) return allowed;
    return this.unitOfWork.run(council.slug, async (stores) => {
      const next = await this.next(stores, council, change);
      if (!next.ok) return next;
      const moved = await this.moves.run(stores, council, next.value, 'preview', this.support.clock.now());
      return ok(moved.flatMap(movedLines));
    });
  }

  async apply(asked: CalendarApplyRequest): Promise<Result<CalendarChanged, Refusal>> {
    const { actor, council, change, reason, key } = asked;
    const allowed = may(actor, 'calendar.change', { council: council.slug });
    if (!allowed.ok) return allowed;
    const outcome = await this.unitOfWork.run(council.slug, (stores) => {
      // Within the unit of work: what another recorded while this one waited for its turn happened before.
      const now = this.support.clock.now();
      const request = { actor, key, request: ['calendar.change', change, reason], now };
      return once(stores, this.support.fingerprint, request, () => this.changeIn(stores, asked, now));
    });
    if (outcome.ok) await this.inUse.renew();
    return outcome;
  }

  /**
   * The same within a unit of work that is under way, for whoever may change it for another reason. `telling`: nobody,
   * where they are told otherwise. What is in use is renewed after the commit.
   */
  async changeIn(stores: Stores, asked: Omit<CalendarApplyRequest, 'key'>, now: Instant, telling: 'those-whose-day-moves' | 'nobody' = 'those-whose-day-moves'): Promise<Result<CalendarChanged, Refusal>> {
    const { actor, council, change, reason } = asked;
    const next = await this.next(stores, council, change);
    if (!next.ok) return next;
    const addition = await this.keep(stores, change, { reason, actor, now });
    const version = await this.snapshots.keep(stores.versions.calendars, next.value, this.support.chance.id(), now);
    const moved = await this.moves.run(stores, council, next.value, version, now);
    for (const { file, fact } of moved) await this.files.record(stores, file, [{ ...fact, by: refOf(actor), words: { reason } }]);
    if (telling !== 'nobody') await this.support.post.queue(stores, moved.flatMap((one) => daysMoved(one, reason, now)));
    return ok({ addition, moved: moved.flatMap(movedLines) });
  }

  /** The calendar as it will be. */
  private async next(stores: Stores, council: Council, change: CalendarChange): Promise<Result<CouncilCalendar, Refusal>> {
    const kept = await stores.calendarAdditions.inForce();
    const gone = 'id' in change ? change.id : null;
    if (gone !== null && !kept.some(({ id }) => id === gone)) return refused({ code: 'no-such-addition', id: gone });
    const left = kept.filter(({ id }) => id !== gone).map(({ addition }) => addition);
    const calendar = withAdditions(this.councils.asFiled(council.slug).calendar, left);
    if (!('addition' in change)) return ok(calendar);
    const faults = additionFaults(calendar, change.addition);
    return faults.length > 0 ? refused({ code: 'calendar-at-fault', faults }) : ok(withAdditions(calendar, [change.addition]));
  }

  private async keep(
    stores: Stores,
    change: CalendarChange,
    { reason, actor, now }: { readonly reason: string; readonly actor: Actor; readonly now: Instant },
  ): Promise<string | null> {
    if ('id' in change) await stores.calendarAdditions.withdraw(change.id, refOf(actor), now);
    if (!('addition' in change)) return null;
    const id = this.support.chance.id();
    await stores.calendarAdditions.add({ id, addition: change.addition, reason, by: refOf(actor), recordedAt: now });
    return id;
  }
}
