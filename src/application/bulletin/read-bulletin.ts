import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type BulletinItem } from '../../domain/bulletin/bulletin-item.js';
import { type BulletinName } from '../../domain/bulletin/bulletin-name.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type BulletinReadModel } from '../ports/bulletin-store.js';
import { type Delivery, type OutboxReadModel } from '../ports/outbox-read-model.js';
import { type EnquiryReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';

/** One member's mail: what it told them, and whether it left. */
export interface BulletinProof {
  readonly person: Person;
  readonly items: readonly BulletinItem[];
  readonly madeAt: Instant;
  readonly delivery: Omit<Delivery, 'key'>;
}

export interface BulletinRead {
  readonly name: BulletinName;
  /** All that it told anybody. */
  readonly items: readonly BulletinItem[];
  readonly sentTo: readonly BulletinProof[];
}

/** Who was sent what in a bulletin, and when their mail left. */
export class ReadBulletin {
  constructor(
    private readonly bulletins: BulletinReadModel,
    private readonly outbox: OutboxReadModel,
    private readonly enquiries: EnquiryReadModel,
  ) {}

  async run(actor: Actor, { slug }: Council, name: BulletinName): Promise<Result<BulletinRead, Refusal>> {
    const allowed = may(actor, 'bulletin.read', { council: slug });
    if (!allowed.ok) return allowed;
    const mails = await this.bulletins.mailsOf(slug, name);
    if (mails.length === 0) return refused({ code: 'no-such-bulletin', bulletin: name });
    const items = await this.bulletins.itemsOf(slug, [...new Set(mails.flatMap((mail) => mail.items))]);
    const people = await this.enquiries.people(slug, mails.map(({ recipient }) => recipient));
    const left = new Map((await this.outbox.byKeys(slug, mails.map(({ outboxKey }) => outboxKey))).map((delivery) => [delivery.key, delivery]));
    const sentTo = mails.flatMap(({ recipient, outboxKey, madeAt, items: told }): readonly BulletinProof[] => {
      const person = people.find(({ id }) => id === recipient);
      const delivery = left.get(outboxKey);
      if (person === undefined || delivery === undefined) return [];
      return [{ person, madeAt, items: items.filter(({ id }) => told.includes(id)), delivery: { state: delivery.state, at: delivery.at } }];
    });
    return ok({ name, items, sentTo: sentTo.toSorted((one, other) => one.person.name.localeCompare(other.person.name, 'en-GB')) });
  }
}
