import { type IdempotencyStore, type KeptAct } from '../../../application/ports/idempotency-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlIdempotencyStore implements IdempotencyStore {
  constructor(private readonly unit: CouncilUnit) {}

  async find(actor: string, key: string): Promise<KeptAct | null> {
    const row = await this.unit.session.first<{ request_hash: string; answer: string; done_at: string }>(
      'SELECT request_hash, answer, done_at FROM idempotency_key WHERE council = $1 AND actor = $2 AND key = $3',
      [this.unit.slug, actor, key],
    );
    if (row === null) return null;
    return { actor, key, requestHash: row.request_hash, answer: row.answer, doneAt: row.done_at as Instant };
  }

  async keep({ actor, key, requestHash, answer, doneAt }: KeptAct): Promise<void> {
    const row = { council: this.unit.slug, actor, key, request_hash: requestHash, answer, done_at: doneAt };
    await this.unit.session.insert('idempotency_key', [row]);
  }
}
