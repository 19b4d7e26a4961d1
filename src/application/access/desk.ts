import { type AccountId, linkMinutes, minutesAfter, sessionMinutes } from '../../domain/access/sign-in.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type SignInStores } from '../ports/sign-in-store.js';

/** Hands out the two secrets of signing in: links, and the sessions that they are spent for. 256 bits each. */
export class Desk {
  constructor(
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  /** A link's secret; the account's older links work no more. `account` null: whoever holds it says who the clerk is. */
  async handOutLink(stores: SignInStores, account: AccountId | null): Promise<string> {
    const secret = this.secret();
    const createdAt = this.clock.now();
    await stores.clearLinks(createdAt);
    if (account !== null) await stores.withdrawLinks(account);
    await stores.addLink({
      hash: this.fingerprint.of(secret),
      account,
      createdAt,
      expiresAt: minutesAfter(createdAt, linkMinutes),
    });
    return secret;
  }

  /** A session's secret. */
  async beginSession(stores: SignInStores, account: AccountId): Promise<string> {
    const secret = this.secret();
    const now = this.clock.now();
    const expiresAt = minutesAfter(now, sessionMinutes);
    await stores.addSession({ hash: this.fingerprint.of(secret), account, createdAt: now, seenAt: now, expiresAt });
    return secret;
  }

  private secret(): string {
    return this.chance.token() + this.chance.token();
  }
}
