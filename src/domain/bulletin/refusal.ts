import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type AddresseeRefusal } from '../notice/addressees.js';

export type BulletinRefusal =
  | AddresseeRefusal
  | { readonly code: 'bulletin-item-gone-by'; readonly until: CivilDate; readonly today: CivilDate }
  /** `named`: in words, whom it was to concern; none: nobody was named. */
  | { readonly code: 'bulletin-item-for-nobody'; readonly named: readonly string[] }
  | { readonly code: 'bulletin-item-sent'; readonly item: string; readonly sentAt: Instant }
  | { readonly code: 'bulletin-item-withdrawn'; readonly item: string; readonly withdrawnAt: Instant };
