import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type BulletinItemId } from '../../domain/bulletin/bulletin-item.js';
import { decideWithdrawal } from '../../domain/bulletin/decide-item.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

/** An act on one item. */
export interface ItemRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly item: BulletinItemId;
}

/** An item that was not sent goes to nobody any more, and stays to be read. An officer withdraws their own. */
export class WithdrawItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  run({ actor, council, key, item }: ItemRequest): Promise<Result<{ readonly item: BulletinItemId }, Refusal>> {
    const allowed = may(actor, 'bulletin.withdraw', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    if (actor.kind !== 'person') throw new Error('The policy lets persons alone withdraw an item.');
    const now = this.clock.now();
    return this.unitOfWork.run(council.slug, (stores) =>
      once(stores, this.fingerprint, { actor, key, request: ['bulletin.withdraw', item], now }, () => this.withdraw(stores, actor.person, item, now)),
    );
  }

  private async withdraw({ bulletins }: Stores, person: Person, id: BulletinItemId, now: Instant): Promise<Result<{ readonly item: BulletinItemId }, Refusal>> {
    const item = await bulletins.byId(id);
    if (item === null) return refused({ code: 'no-such-bulletin-item', item: id });
    const allowed = may({ kind: 'person', person }, 'bulletin.withdraw', { council: person.council, recordedBy: item.writtenBy });
    if (!allowed.ok) return allowed;
    const decided = decideWithdrawal(item);
    if (!decided.ok) return decided;
    await bulletins.withdraw(id, now, person.id);
    return ok({ item: id });
  }
}
