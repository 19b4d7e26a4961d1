import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type SignInStore } from '../ports/sign-in-store.js';

/** The session ends for good, wherever its secret may still be. */
export class SignOut {
  constructor(
    private readonly store: SignInStore,
    private readonly fingerprint: Fingerprint,
    private readonly clock: Clock,
  ) {}

  run(secret: string): Promise<void> {
    return this.store.run((stores) => stores.revokeSession(this.fingerprint.of(secret), this.clock.now()));
  }
}
