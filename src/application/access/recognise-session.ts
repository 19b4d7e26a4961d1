import { isLive, isNoteDue } from '../../domain/access/sign-in.js';
import { type Visitor } from '../../domain/access/visitor.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type SignInStore } from '../ports/sign-in-store.js';

/** Who holds a session's secret; null: nobody who is signed in. */
export class RecogniseSession {
  constructor(
    private readonly store: SignInStore,
    private readonly fingerprint: Fingerprint,
    private readonly clock: Clock,
  ) {}

  async run(secret: string): Promise<Visitor | null> {
    const hash = this.fingerprint.of(secret);
    const now = this.clock.now();
    const found = await this.store.session(hash);
    if (found === null || !isLive(found.session, now)) return null;
    if (isNoteDue(found.session, now)) await this.store.run((stores) => stores.noteSession(hash, now));
    return found.visitor;
  }
}
