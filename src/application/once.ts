import { type Actor } from '../domain/access/actor.js';
import { type Instant } from '../domain/calendar/instant.js';
import { ok, refused, type Result } from '../domain/result.js';
import { type Fingerprint } from './ports/fingerprint.js';
import { type Stores } from './ports/unit-of-work.js';
import { type Refusal } from './refusal.js';

/** What makes an act one of a kind: who does it, under which key, and what exactly is asked. */
export interface OnceRequest {
  readonly actor: Actor;
  /** The Idempotency-Key; null where the caller gave none. */
  readonly key: string | null;
  /** The act and all its input: another request under the same key is refused, not answered. */
  readonly request: unknown;
  readonly now: Instant;
}

/**
 * Does an act once, in the unit of work that it belongs to: asked again under the same key, the kept answer
 * is given and nothing happens. A refusal is not kept: nothing happened, so it may be tried again.
 */
export async function once<Answer>(
  stores: Stores,
  fingerprint: Fingerprint,
  { actor, key, request, now }: OnceRequest,
  act: () => Promise<Result<Answer, Refusal>>,
): Promise<Result<Answer, Refusal>> {
  if (key === null) return act();
  const who = actor.kind === 'person' ? actor.person.id : actor.kind;
  const requestHash = fingerprint.of(JSON.stringify(request));
  const kept = await stores.idempotency.find(who, key);
  if (kept !== null) {
    if (kept.requestHash !== requestHash) return refused({ code: 'key-used-for-another-act', key });
    return ok(JSON.parse(kept.answer) as Answer);
  }
  const outcome = await act();
  if (outcome.ok) {
    await stores.idempotency.keep({ actor: who, key, requestHash, answer: JSON.stringify(outcome.value), doneAt: now });
  }
  return outcome;
}
