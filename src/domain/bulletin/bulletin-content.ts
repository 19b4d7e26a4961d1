import { type Member } from '../people/person.js';
import { type BulletinItem, concernsOf } from './bulletin-item.js';
import { type Concern } from './concern.js';

/** An item, and by which of their responsibilities a member has it. */
export interface ItemForMember {
  readonly item: BulletinItem;
  readonly because: readonly Concern[];
}

/** Those of the items that concern a member. */
export function itemsFor(member: Member, items: readonly BulletinItem[], members: readonly Member[]): readonly ItemForMember[] {
  return items.map((item) => ({ item, because: concernsOf(item, member, members) })).filter(({ because }) => because.length > 0);
}
