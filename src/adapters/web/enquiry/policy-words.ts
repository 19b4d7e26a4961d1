import { type PolicyFollowed } from '../../../domain/council/council-policy.js';

/** ", by the council’s policy “Grass cutting”", after what was told. */
export function byPolicyWords(policy: PolicyFollowed | undefined): string {
  return policy === undefined ? '' : `, by the council’s policy “${policy.name}”`;
}
