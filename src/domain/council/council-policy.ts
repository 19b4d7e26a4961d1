import { type ClauseId } from '../protocol/protocol.js';
import { ok, refused, type Result } from '../result.js';

export type PolicyId = string;

/** One of the council's own policies, which an answer may follow (great-aycliffe/3.5). */
export interface CouncilPolicy {
  readonly id: PolicyId;
  readonly name: string;
  /** Where a member can read it; null: nowhere that the file says. */
  readonly link: string | null;
  /** The clause of the protocol that it comes from; null: none. */
  readonly clause: ClauseId | null;
}

/** As it was called then: a file that changes later rewrites nothing. */
export type PolicyFollowed = Pick<CouncilPolicy, 'id' | 'name'>;

export interface NoSuchPolicy {
  readonly code: 'no-such-policy';
  readonly policy: string;
  readonly known: readonly PolicyId[];
}

/** What a fact keeps of the policy that is named; nothing where none is. */
export function policyNamed(policy: PolicyId | undefined, policies: readonly CouncilPolicy[]): Result<{ readonly policy?: PolicyFollowed }, NoSuchPolicy> {
  if (policy === undefined) return ok({});
  const found = policies.find(({ id }) => id === policy);
  return found === undefined ? refused({ code: 'no-such-policy', policy, known: policies.map(({ id }) => id) }) : ok({ policy: { id: found.id, name: found.name } });
}
