import { createHash } from 'node:crypto';
import { type Fingerprint } from '../../application/ports/fingerprint.js';

export class Sha256 implements Fingerprint {
  of(content: string | Uint8Array): string {
    return createHash('sha256').update(content).digest('hex');
  }
}
