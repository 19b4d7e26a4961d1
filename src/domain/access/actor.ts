import { type CouncilSlug } from '../council/council.js';
import { type Person, type PersonId } from '../people/person.js';

/** Who acts: a person of a council, the service itself for a council, or whoever runs the command line. */
export type Actor =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'service'; readonly council: CouncilSlug }
  | { readonly kind: 'operator' };

/** How an actor is written into the timeline: names live with the person, never in the chain. */
export type ActorRef =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'service' }
  | { readonly kind: 'operator' };

export function refOf(actor: Actor): ActorRef {
  return actor.kind === 'person' ? { kind: 'person', person: actor.person.id } : { kind: actor.kind };
}
