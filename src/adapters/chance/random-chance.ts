import { randomBytes, randomUUID } from 'node:crypto';
import { type Chance } from '../../application/ports/chance.js';

/** The operating system's randomness. */
export class RandomChance implements Chance {
  id(): string {
    return randomUUID();
  }

  token(): string {
    return randomBytes(16).toString('hex');
  }
}
