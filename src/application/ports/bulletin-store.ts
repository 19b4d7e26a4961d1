import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type BulletinItem, type BulletinItemId } from '../../domain/bulletin/bulletin-item.js';
import { type BulletinName } from '../../domain/bulletin/bulletin-name.js';
import { type PersonId } from '../../domain/people/person.js';

/** One member’s mail of a bulletin, and the items that it told them of: one of a kind by bulletin and member. */
export interface BulletinMail {
  readonly bulletin: BulletinName;
  readonly recipient: PersonId;
  /** The mail that carried it: by it is found whether it left. */
  readonly outboxKey: string;
  readonly madeAt: Instant;
  readonly items: readonly BulletinItemId[];
}

/** A bulletin that went to somebody. */
export interface BulletinLabel {
  readonly name: BulletinName;
  readonly madeAt: Instant;
  /** How many members had it. */
  readonly sentTo: number;
}

export interface BulletinStore {
  add(item: BulletinItem): Promise<void>;
  byId(id: BulletinItemId): Promise<BulletinItem | null>;
  withdraw(id: BulletinItemId, at: Instant, by: PersonId): Promise<void>;
  /** Neither sent nor withdrawn, the oldest first. */
  unsent(): Promise<readonly BulletinItem[]>;
  /** None of them was recorded before, and none tells a member of an item twice. */
  record(mails: readonly BulletinMail[]): Promise<void>;
}

/** The read side. Everything belongs to one council. */
export interface BulletinReadModel {
  /** Neither sent nor withdrawn, the oldest first. */
  unsent(council: CouncilSlug): Promise<readonly BulletinItem[]>;
  /** Sent or withdrawn, the newest first. */
  settled(council: CouncilSlug, limit: number): Promise<readonly BulletinItem[]>;
  /** The newest first. */
  list(council: CouncilSlug, limit: number): Promise<readonly BulletinLabel[]>;
  /** In the order of the ids of those who had it. */
  mailsOf(council: CouncilSlug, bulletin: BulletinName): Promise<readonly BulletinMail[]>;
  itemsOf(council: CouncilSlug, ids: readonly BulletinItemId[]): Promise<readonly BulletinItem[]>;
}
