import { randomBytes, randomUUID } from 'node:crypto';
import { type Chance } from '../../application/ports/chance.js';
import { type Clock } from '../../application/ports/clock.js';
import { epochOf } from '../../domain/calendar/instant.js';

/** The operating system's randomness; identifiers begin with the time. */
export class RandomChance implements Chance {
  constructor(private readonly clock: Clock) {}

  /**
   * RFC 9562 UUID version 7: rows that are made together lie together in an index, so that a commit touches few pages.
   */
  id(): string {
    const time = epochOf(this.clock.now()).toString(16).padStart(12, '0');
    // Version 4 has its variant and its random digits where version 7 has them; only the version's digit differs.
    return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
  }

  token(): string {
    return randomBytes(16).toString('hex');
  }
}
