import { type CivilDate } from '../calendar/civil-date.js';
import { type Member, type PersonId } from '../people/person.js';
import { ok, refused, type Result } from '../result.js';
import { type BulletinItem, concernsOf, type ItemWritten } from './bulletin-item.js';
import { type Concern, concernedBy, concernWords, isSameConcern } from './concern.js';
import { type BulletinRefusal } from './refusal.js';

/** What is written concerns somebody whom the list of people knows, each named as the list names them, and is still of use. */
export function decideItem(written: ItemWritten, members: readonly Member[], today: CivilDate): Result<ItemWritten, BulletinRefusal> {
  if (written.until !== null && written.until < today) return refused({ code: 'bulletin-item-gone-by', until: written.until, today });
  if (written.concerns.length === 0) return refused({ code: 'bulletin-item-for-nobody', named: [] });
  const concerns: Concern[] = [];
  for (const concern of written.concerns) {
    const found = concernedBy(concern, members);
    if (!found.ok) return found;
    if (!concerns.some((one) => isSameConcern(one, found.value.concern))) concerns.push(found.value.concern);
  }
  return ok({ ...written, concerns });
}

/** What somebody has read cannot be taken back. */
export function decideWithdrawal(item: BulletinItem): Result<true, BulletinRefusal> {
  if (item.sentAt !== null) return refused({ code: 'bulletin-item-sent', item: item.id, sentAt: item.sentAt });
  if (item.withdrawnAt !== null) return refused({ code: 'bulletin-item-withdrawn', item: item.id, withdrawnAt: item.withdrawnAt });
  return ok(true);
}

/** Whom an item goes to that cannot wait for the next bulletin. */
export function decideSendingNow(item: BulletinItem, members: readonly Member[], today: CivilDate): Result<readonly PersonId[], BulletinRefusal> {
  const possible = decideWithdrawal(item);
  if (!possible.ok) return possible;
  if (item.until !== null && item.until < today) return refused({ code: 'bulletin-item-gone-by', until: item.until, today });
  const readers = members.filter((member) => concernsOf(item, member, members).length > 0);
  return readers.length === 0 ? refused({ code: 'bulletin-item-for-nobody', named: item.concerns.map(concernWords) }) : ok(readers.map(({ id }) => id));
}
