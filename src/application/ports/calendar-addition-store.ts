import { type ActorRef } from '../../domain/access/actor.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type CalendarAddition } from '../../domain/council/calendar-addition.js';
import { type CouncilSlug } from '../../domain/council/council.js';

/** What was added to a council's calendar, by whom and why. */
export interface KeptAddition {
  readonly id: string;
  readonly addition: CalendarAddition;
  readonly reason: string;
  readonly by: ActorRef;
  readonly recordedAt: Instant;
}

/** Of one council. What is withdrawn is kept, and no longer among those in force. */
export interface CalendarAdditionStore {
  /** In the order in which they were added. */
  inForce(): Promise<readonly KeptAddition[]>;
  add(addition: KeptAddition): Promise<void>;
  withdraw(id: string, by: ActorRef, at: Instant): Promise<void>;
}

/** Of all councils: what a process counts with. */
export interface CalendarAdditionReadModel {
  inForceByCouncil(): Promise<ReadonlyMap<CouncilSlug, readonly CalendarAddition[]>>;
  inForce(council: CouncilSlug): Promise<readonly KeptAddition[]>;
}
