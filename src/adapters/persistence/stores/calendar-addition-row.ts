import { type KeptAddition } from '../../../application/ports/calendar-addition-store.js';
import { type ActorRef } from '../../../domain/access/actor.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CalendarAddition } from '../../../domain/council/calendar-addition.js';

export interface AdditionRow {
  readonly council: string;
  readonly id: string;
  readonly addition: string;
  readonly reason: string;
  readonly actor_kind: string;
  readonly actor: string | null;
  readonly recorded_at: string;
}

export const additionColumns = 'council, id, addition, reason, actor_kind, actor, recorded_at';

export function keptAdditionOf({ id, addition, reason, actor, actor_kind, recorded_at }: AdditionRow): KeptAddition {
  const by: ActorRef = actor === null ? { kind: actor_kind === 'operator' ? 'operator' : 'service' } : { kind: 'person', person: actor };
  return { id, addition: JSON.parse(addition) as CalendarAddition, reason, by, recordedAt: recorded_at as Instant };
}

/** A person's id, or what acted in place of one. */
export function whoOf(by: ActorRef): string {
  return by.kind === 'person' ? by.person : by.kind;
}
