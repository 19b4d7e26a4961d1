import { ok, refused, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type SignInStore } from '../ports/sign-in-store.js';
import { type Desk } from './desk.js';

/** Spent, run out, never given, or a first clerk's: whoever holds it is told the same. */
export interface LinkGone {
  readonly code: 'link-gone';
}

/** Spends a link for a session. */
export class SignIn {
  constructor(
    private readonly store: SignInStore,
    private readonly desk: Desk,
    private readonly fingerprint: Fingerprint,
    private readonly clock: Clock,
  ) {}

  /** The session's secret. */
  run(linkSecret: string): Promise<Result<string, LinkGone>> {
    const hash = this.fingerprint.of(linkSecret);
    return this.store.run(async (stores) => {
      const link = await stores.spendLink(hash, this.clock.now());
      if (link === null || link.account === null) return refused({ code: 'link-gone' });
      return ok(await this.desk.beginSession(stores, link.account));
    });
  }
}
