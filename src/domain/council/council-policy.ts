import { type ClauseId } from '../protocol/protocol.js';

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
