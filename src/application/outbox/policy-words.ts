import { type PolicyFollowed } from '../../domain/council/council-policy.js';
import { type Council } from '../../domain/council/council.js';

/** Which policy it follows, and where that can be read. */
export function policyWords(policy: PolicyFollowed | undefined, { policies }: Council): readonly string[] {
  if (policy === undefined) return [];
  const link = policies.find(({ id }) => id === policy.id)?.link ?? null;
  return [`This follows the council’s policy “${policy.name}”${link === null ? '.' : `: ${link}`}`];
}
