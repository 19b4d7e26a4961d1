import { type AccountId } from '../../domain/access/sign-in.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Chance } from '../ports/chance.js';
import { type AccountHolder, type SignInStores } from '../ports/sign-in-store.js';

/** One account for all of these people: they are one human, of several councils. */
export async function accountFor(
  stores: SignInStores,
  holders: readonly AccountHolder[],
  chance: Chance,
  now: Instant,
): Promise<AccountId> {
  const known = holders.find((holder) => holder.account !== null)?.account ?? null;
  const account = known ?? chance.id();
  if (known === null) await stores.addAccount(account, now);
  for (const holder of holders) if (holder.account !== account) await stores.link(holder.person, account);
  return account;
}
