import { type Instant } from '../../domain/calendar/instant.js';

/** An act that was done under a key: asked again with the same request, it answers the same and does nothing. */
export interface KeptAct {
  readonly actor: string;
  readonly key: string;
  /** SHA-256 of act and request. */
  readonly requestHash: string;
  /** JSON, without anything that people wrote. */
  readonly answer: string;
  readonly doneAt: Instant;
}

export interface IdempotencyStore {
  find(actor: string, key: string): Promise<KeptAct | null>;
  keep(act: KeptAct): Promise<void>;
}
