import { randomBytes } from 'node:crypto';
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
    const random = randomBytes(10);
    random[0] = 0x70 | (random.readUInt8(0) & 0x0f);
    random[2] = 0x80 | (random.readUInt8(2) & 0x3f);
    const rest = random.toString('hex');
    return [time.slice(0, 8), time.slice(8), rest.slice(0, 4), rest.slice(4, 8), rest.slice(8)].join('-');
  }

  token(): string {
    return randomBytes(16).toString('hex');
  }
}
