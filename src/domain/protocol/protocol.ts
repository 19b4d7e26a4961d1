import { type CivilDate } from '../calendar/civil-date.js';

/** `<council>/<printed>[-<word>]`: printed numbers alone are no safe keys, one protocol prints a number twice. */
export type ClauseId = string;
export type RuleId = string;

/** A clause of a council's protocol, in our own words. `serves`: we do it; `respects`: we must never break it. */
export interface Clause {
  readonly id: ClauseId;
  readonly printed: string;
  readonly stance: 'serves' | 'respects' | 'serves-and-respects';
  readonly asks: string;
}

/** The protocol itself gives the number of working days: an answer, or an acknowledgement with a timescale. */
export interface AnswerOrPromiseRule {
  readonly id: RuleId;
  readonly kind: 'answer-or-promise';
  readonly clause: ClauseId;
  /** Working days after day 0. */
  readonly withinWorkingDays: number;
}

/** The protocol says "timely" and gives no number: no day is due unless the council set a local standard. */
export interface TimelyAnswerRule {
  readonly id: RuleId;
  readonly kind: 'timely-answer';
  readonly clause: ClauseId;
}

/** The closed catalogue of rules: a new kind is one file in domain/obligation/kinds and one line here. */
export type Rule = AnswerOrPromiseRule | TimelyAnswerRule;

/** A council's own decision, never presented as the clause. */
export interface LocalStandard {
  readonly rule: RuleId;
  readonly withinWorkingDays: number;
  readonly decidedOn: CivilDate;
  readonly minute: string;
}

/** A council's protocol as it stood from one day: snapshotted whole, so that later edits rewrite no history. */
export interface Protocol {
  readonly title: string;
  readonly adoptedOn: CivilDate | null;
  readonly reaffirmedOn: readonly CivilDate[];
  readonly reviewDueOn: CivilDate | null;
  readonly reviewEvery: 'year' | 'not-stated';
  readonly clauses: readonly Clause[];
  readonly rules: readonly Rule[];
  readonly localStandards: readonly LocalStandard[];
}

export function clauseOf(protocol: Protocol, id: ClauseId): Clause | undefined {
  return protocol.clauses.find((clause) => clause.id === id);
}
