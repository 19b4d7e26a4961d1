import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type SignInStore } from '../ports/sign-in-store.js';

/** `first-clerk`: whoever holds the link says who the clerk is. */
export type LinkState = 'signs-in' | 'first-clerk' | 'gone';

/** Looks at a link and spends nothing: mail scanners open every link that they see. */
export class InspectLink {
  constructor(
    private readonly store: SignInStore,
    private readonly fingerprint: Fingerprint,
    private readonly clock: Clock,
  ) {}

  async run(secret: string): Promise<LinkState> {
    const link = await this.store.standingLink(this.fingerprint.of(secret), this.clock.now());
    if (link === null) return 'gone';
    return link.account === null ? 'first-clerk' : 'signs-in';
  }
}
