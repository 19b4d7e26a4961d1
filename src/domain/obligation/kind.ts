import { type Deadline } from '../calendar/deadline.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type ClauseId, type LocalStandard, type Rule } from '../protocol/protocol.js';
import { type Terms } from '../protocol/terms.js';
import { type ObligationKindName, type Settlement } from './obligation.js';

/** What a kind says of an obligation that it starts; parties and key are the same for all and added outside. */
export interface Start {
  readonly clause: ClauseId;
  readonly localStandard: LocalStandard | null;
  readonly deadline: Deadline | null;
}

/** One kind of obligation: what starts it, what ends it, how it reads. One file each in kinds/. */
export interface ObligationKind {
  readonly name: ObligationKindName;
  /** The obligation that this fact starts under this rule, given what stood before it; or none. */
  starts(fact: StandingFact, rule: Rule, terms: Terms, before: readonly StandingFact[]): Start | null;
  /** How this fact ends an open obligation of the kind; or not at all. */
  settles(fact: StandingFact): Settlement['how'] | null;
  /** What is owed, as a clause of a sentence: "an answer, or an acknowledgement with a timescale". */
  readonly owes: string;
}
