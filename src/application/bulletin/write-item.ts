import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type BulletinItemId, type ItemWritten } from '../../domain/bulletin/bulletin-item.js';
import { type Concern } from '../../domain/bulletin/concern.js';
import { decideItem } from '../../domain/bulletin/decide-item.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { membersAmong } from '../../domain/notice/addressees.js';
import { type PersonId } from '../../domain/people/person.js';
import { ok, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

export interface WriteItemRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly item: ItemWritten;
}

/** Without what was written: an answer that is kept holds nothing that people wrote. */
export interface ItemKept {
  readonly item: BulletinItemId;
  /** Named as the list of people names them. */
  readonly concerns: readonly Concern[];
}

/** Information for members is written, for whoever it concerns by their responsibilities: it waits for the next bulletin. */
export class WriteItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  run({ actor, council, key, item }: WriteItemRequest): Promise<Result<ItemKept, Refusal>> {
    const allowed = may(actor, 'bulletin.write', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    if (actor.kind !== 'person') throw new Error('The policy lets persons alone write an item.');
    const now = this.clock.now();
    return this.unitOfWork.run(council.slug, (stores) =>
      once(stores, this.fingerprint, { actor, key, request: ['bulletin.write', item], now }, () => this.write(stores, council, actor.person.id, item, now)),
    );
  }

  private async write(stores: Stores, council: Council, writtenBy: PersonId, item: ItemWritten, now: Instant): Promise<Result<ItemKept, Refusal>> {
    const members = membersAmong(await stores.people.active());
    const decided = decideItem(item, members, civilTimeOf(now, council.zone).date);
    if (!decided.ok) return decided;
    const id = this.chance.id();
    await stores.bulletins.add({ ...decided.value, id, writtenAt: now, writtenBy, withdrawnAt: null, sentAt: null });
    return ok({ item: id, concerns: decided.value.concerns });
  }
}
