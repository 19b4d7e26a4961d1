import { type OtherBody } from '../../../domain/council/body.js';
import { type CouncilPolicy } from '../../../domain/council/council-policy.js';
import { type RefusalGround } from '../../../domain/protocol/protocol.js';

/** `id`: what `redirectedTo` of a response names. `reachedAt`: a web address, an email address, a telephone number. */
export function bodiesView(bodies: readonly OtherBody[]) {
  return { items: bodies.map(({ id, name, reachedAt }) => ({ id, name, reachedAt })) };
}

/** `id`: what `refusedOn` of a response names. `says`: what the member is told; `asks`: what the member is asked in turn. */
export function groundsView(grounds: readonly RefusalGround[]) {
  return { items: grounds.map(({ id, clause, says, asks }) => ({ id, clause, says, asks })) };
}

/** `id`: what `policy` of a response names. `link`: where a member can read it; `clause`: the one that it comes from. */
export function policiesView(policies: readonly CouncilPolicy[]) {
  return { items: policies.map(({ id, name, link, clause }) => ({ id, name, link, clause })) };
}

export type BodiesView = ReturnType<typeof bodiesView>;
export type GroundsView = ReturnType<typeof groundsView>;
export type PoliciesView = ReturnType<typeof policiesView>;
