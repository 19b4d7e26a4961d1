import { may } from '../../domain/access/policy.js';
import { type BulletinItem, type BulletinItemId } from '../../domain/bulletin/bulletin-item.js';
import { itemsFor } from '../../domain/bulletin/bulletin-content.js';
import { decideSendingNow } from '../../domain/bulletin/decide-item.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { membersAmong } from '../../domain/notice/addressees.js';
import { type Member } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { once } from '../once.js';
import { bulletinKey, itemNow } from '../outbox/letters/bulletin.js';
import { type Post } from '../outbox/post.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type ItemRequest } from './withdraw-item.js';

export interface ItemSent {
  readonly item: BulletinItemId;
  /** How many members it was mailed to. */
  readonly sentTo: number;
}

/** An item that cannot wait goes at once to whom it concerns, in a mail each, and is in no bulletin after that. */
export class SendItemNow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  run({ actor, council, key, item }: ItemRequest): Promise<Result<ItemSent, Refusal>> {
    const allowed = may(actor, 'bulletin.send-now', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    const now = this.clock.now();
    return this.unitOfWork.run(council.slug, (stores) =>
      once(stores, this.fingerprint, { actor, key, request: ['bulletin.send-now', item], now }, () => this.send(stores, council, item, now)),
    );
  }

  private async send(stores: Stores, council: Council, id: BulletinItemId, now: Instant): Promise<Result<ItemSent, Refusal>> {
    const item = await stores.bulletins.byId(id);
    if (item === null) return refused({ code: 'no-such-bulletin-item', item: id });
    const members = membersAmong(await stores.people.active());
    const decided = decideSendingNow(item, members, civilTimeOf(now, council.zone).date);
    if (!decided.ok) return decided;
    await this.mail(stores, council, item, members, now);
    const mails = decided.value.map((recipient) => ({ bulletin: id, recipient, outboxKey: bulletinKey(id, recipient), madeAt: now, items: [id] }));
    await stores.bulletins.record(mails);
    return ok({ item: id, sentTo: mails.length });
  }

  private async mail(stores: Stores, council: Council, item: BulletinItem, members: readonly Member[], at: Instant): Promise<void> {
    const loopMark = await loopMarkOf(stores);
    const letters = members.flatMap((member) => itemsFor(member, [item], members).map((its) => itemNow(member, its, { council, at }, loopMark)));
    await this.post.queue(stores, letters);
  }
}
