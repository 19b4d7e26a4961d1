import { type CivilDate } from '../calendar/civil-date.js';

/** `<council>/<printed>[-<word>]`: printed numbers alone are no safe keys, one protocol prints a number twice. */
export type ClauseId = string;
export type RuleId = string;
export type GroundId = string;

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

/** Members are asked, not obliged, to answer officers within so many working days. */
export interface MemberReplyRule {
  readonly id: RuleId;
  readonly kind: 'member-reply';
  readonly clause: ClauseId;
  /** Working days after the day of asking, in the member's own days (counting.memberDays). */
  readonly withinWorkingDays: number;
}

/** Members who sit on outside bodies are asked for a report by a day, perhaps again and again. */
export interface OutsideBodyReportRule {
  readonly id: RuleId;
  readonly kind: 'outside-body-report';
  readonly clause: ClauseId;
}

/** Once a burden is raised, it is explained to the member. No protocol gives a number of days for it. */
export interface BurdenExplanationRule {
  readonly id: RuleId;
  readonly kind: 'burden-explanation';
  readonly clause: ClauseId;
}

/** And discussed with the member. */
export interface BurdenDiscussionRule {
  readonly id: RuleId;
  readonly kind: 'burden-discussion';
  readonly clause: ClauseId;
}

/** A committee's chair is told what a member was told, where it may come up at a later meeting of the committee. */
export interface ChairNoticeRule {
  readonly id: RuleId;
  readonly kind: 'chair-notice';
  readonly clause: ClauseId;
}

/** A ward's members are told of a matter in their ward. */
export interface WardNoticeRule {
  readonly id: RuleId;
  readonly kind: 'ward-notice';
  readonly clause: ClauseId;
}

export type GroupWork = 'report' | 'advice';
export const groupWorks: readonly GroupWork[] = ['report', 'advice'];

/** What is made for one political group is made known to the others: that it exists, and not what it says. */
export interface GroupNoticeRule {
  readonly id: RuleId;
  readonly kind: 'group-notice';
  readonly clause: ClauseId;
  /** What of the office's work for a group the clause speaks of. */
  readonly of: readonly GroupWork[];
  /** Councillors of no group are told too. */
  readonly nonAligned: boolean;
  /** Whoever was told has a copy on asking. */
  readonly copies: boolean;
  /** Facts and options: whether it may recommend too, and the clause that says so. */
  readonly recommendation: 'never' | 'in-the-public-interest';
  readonly recommendationClause: ClauseId;
}

/** Whoever asks for an item on an agenda brings its papers a week before the meeting. */
export interface AgendaPapersRule {
  readonly id: RuleId;
  readonly kind: 'agenda-papers';
  readonly clause: ClauseId;
}

/** The closed catalogue of rules: a new kind is one file in domain/obligation/kinds and one line here. */
export type Rule =
  | AnswerOrPromiseRule
  | TimelyAnswerRule
  | MemberReplyRule
  | OutsideBodyReportRule
  | BurdenExplanationRule
  | BurdenDiscussionRule
  | ChairNoticeRule
  | WardNoticeRule
  | GroupNoticeRule
  | AgendaPapersRule;

/** Why a request may lawfully be refused: under a clause, in words that ask rather than accuse. */
export interface RefusalGround {
  readonly id: GroundId;
  readonly clause: ClauseId;
  /** What the member is told, as a sentence. */
  readonly says: string;
  /** What the member is asked in turn, so that a lawful request can be made of it. */
  readonly asks: string;
}

/** Working days from the act to the day promised, in the council's counting. */
export interface PromiseLimits {
  /** Nobody promises beyond; null: there is no such limit. */
  readonly longest: number | null;
  /** Beyond it an officer needs the clerk's agreement; null: never. */
  readonly clerkAgreesBeyond: number | null;
}

/** When a burden is suggested to the officer and the clerk. null: that sign is not looked at. */
export interface BurdenSigns {
  /** The estimate for one enquiry is over so many hours. */
  readonly estimatedHours: number | null;
  /** The member has more open enquiries than this. */
  readonly openEnquiries: number | null;
  /** The estimates for what the member asked in the last 30 days come to more hours than this. */
  readonly hoursInThirtyDays: number | null;
}

export interface BurdenSettings {
  /** What the discussion does to the days in which an answer is due. A promised day never rests. */
  readonly clock: 'goes-on' | 'rests';
  /** The council's decision where it rests, as no protocol says so. */
  readonly decision: { readonly decidedOn: CivilDate; readonly minute: string } | null;
  readonly suggestWhenOver: BurdenSigns;
}

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
  readonly refusalGrounds: readonly RefusalGround[];
  readonly promises: PromiseLimits;
  readonly burden: BurdenSettings;
  /** `none`: the council has no political groups, so nothing is made for one. */
  readonly groups: 'none' | 'present';
  /** The clause that asks officers to flag what is contentious; null: none does, and it can be flagged all the same. */
  readonly contentious: { readonly clause: ClauseId } | null;
}

/** What a protocol goes by where it says nothing else; and what one that was kept before these could be said goes by. */
export const unsaid: Pick<Protocol, 'refusalGrounds' | 'promises' | 'burden' | 'groups' | 'contentious'> = {
  refusalGrounds: [],
  promises: { longest: null, clerkAgreesBeyond: 20 },
  burden: { clock: 'goes-on', decision: null, suggestWhenOver: { estimatedHours: 8, openEnquiries: 10, hoursInThirtyDays: 20 } },
  groups: 'none',
  contentious: null,
};

export function clauseOf(protocol: Protocol, id: ClauseId): Clause | undefined {
  return protocol.clauses.find((clause) => clause.id === id);
}
