import { type Deadline } from '../calendar/deadline.js';
import { type Instant } from '../calendar/instant.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type ClauseId, type LocalStandard } from '../protocol/protocol.js';
import { type AnyRule } from '../protocol/statute.js';
import { type Obligation, type ObligationKindName, type Rest, type Settlement } from './obligation.js';
import { type RestingTerms } from './rests.js';

/** What a kind says of an obligation that it starts; key and parties are the same for all and added outside. */
export interface Start {
  readonly clause: ClauseId;
  readonly localStandard: LocalStandard | null;
  readonly deadline: Deadline | null;
  /** Where its count rests by law. */
  readonly rests?: Rest;
  /** Where they are others than the assigned officer and the members. */
  readonly parties?: Pick<Obligation, 'owedBy' | 'owedTo'>;
  /** To whom, where the officer owes it to others than the members. */
  readonly owedTo?: Obligation['owedTo'];
  /** When the fact that starts it met it too. */
  readonly metAt?: Instant;
}

/** One kind of obligation: what starts it, what ends it, what moves it, how it reads. One file each in kinds/. */
export interface ObligationKind {
  readonly name: ObligationKindName;
  /** Asked of a member rather than owed by the office. */
  readonly soft: boolean;
  /** Its count rests while the council's settings say so. */
  readonly canRest: boolean;
  /** Owed to others of the council than those who asked: it begins and goes on whether or not the enquiry does. */
  readonly toOthers?: true;
  /** The obligation that this fact starts under this rule; or none. Asked only while the enquiry goes on, unless it is `toOthers`. `known`: the history up to now. */
  starts(fact: StandingFact, rule: AnyRule, terms: RestingTerms, known: readonly StandingFact[]): Start | null;
  /** How this fact ends an open obligation of the kind, which another fact started; or not at all. `known`: the history up to it. */
  settles(fact: StandingFact, obligation: Obligation, startedBy: StandingFact | undefined, known: readonly StandingFact[]): Settlement['how'] | null;
  /** The day to which this fact moves an obligation that another fact started; null: it does not. */
  moves?(fact: StandingFact, startedBy: StandingFact, terms: RestingTerms): Deadline | null;
  /** This fact stops its count, or lets it go on: it is counted anew from all that is known by then. */
  isRecountedBy?(fact: StandingFact): boolean;
  /** What is owed, as a clause of a sentence: "an answer, or an acknowledgement with a timescale". */
  readonly owes: string;
}
