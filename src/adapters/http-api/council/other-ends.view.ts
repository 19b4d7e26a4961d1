import { type OtherBody } from '../../../domain/council/body.js';
import { type RefusalGround } from '../../../domain/protocol/protocol.js';

/** `id`: what `redirectedTo` of a response names. `reachedAt`: a web address, an email address, a telephone number. */
export function bodiesView(bodies: readonly OtherBody[]) {
  return { items: bodies.map(({ id, name, reachedAt }) => ({ id, name, reachedAt })) };
}

/** `id`: what `refusedOn` of a response names. `says`: what the member is told; `asks`: what the member is asked in turn. */
export function groundsView(grounds: readonly RefusalGround[]) {
  return { items: grounds.map(({ id, clause, says, asks }) => ({ id, clause, says, asks })) };
}

export type BodiesView = ReturnType<typeof bodiesView>;
export type GroundsView = ReturnType<typeof groundsView>;
