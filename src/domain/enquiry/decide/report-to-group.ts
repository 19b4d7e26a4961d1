import { audienceBeside, type Circle } from '../../notice/addressees.js';
import { type GroupNoticeRule, type GroupWork } from '../../protocol/protocol.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Words } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface GroupReport {
  readonly group: string;
  readonly what: GroupWork;
  /** What it is on: the others are told this, and nothing else of what it says. */
  readonly title: string;
  /** The facts and the options: what a copy gives. */
  readonly text: string;
  /** null: none. */
  readonly recommendation: { readonly text: string; readonly publicInterestReason: string | null } | null;
}

/** What the council's protocol says of work for a group. */
export interface GroupTerms {
  readonly rule: GroupNoticeRule;
  /** The council has political groups. */
  readonly hasGroups: boolean;
}

/** A report was made for one group, or advice given to it: from the same act the others know that it exists. */
export function decideReportToGroup(state: EnquiryState, doing: Doing, report: GroupReport, { rule, hasGroups }: GroupTerms, circle: Circle): Decision {
  const possible = mayHappen(state, 'report-to-group', doing);
  if (!possible.ok) return possible;
  const { group: named, what, title, text, recommendation } = report;
  if (!hasGroups) return refused({ code: 'groups-off', group: named });
  if (!rule.of.includes(what)) return refused({ code: 'work-not-covered', what, covered: rule.of, clause: rule.clause });
  const faulty = recommendationFault(recommendation, rule);
  if (faulty !== null) return refused(faulty);
  const audience = audienceBeside(named, rule, circle);
  if (!audience.ok) return audience;
  const happening = { kind: 'group-report', what, recommends: recommendation !== null, toldAt: doing.recordedAt, ...audience.value } as const;
  return ok(factOf(doing, happening, { subject: title, text, ...recommendationWords(recommendation) }));
}

function recommendationWords(recommendation: GroupReport['recommendation']): Pick<Words, 'recommendation' | 'reason'> {
  if (recommendation === null) return {};
  return { recommendation: recommendation.text, reason: recommendation.publicInterestReason ?? '' };
}

function recommendationFault(recommendation: GroupReport['recommendation'], rule: GroupNoticeRule): EnquiryRefusal | null {
  const { recommendation: allowed, recommendationClause: clause } = rule;
  if (recommendation === null) return null;
  if (allowed === 'never') return { code: 'recommendation-refused', clause };
  return isBlank(recommendation.publicInterestReason) ? { code: 'recommendation-needs-reason', clause } : null;
}

function isBlank(reason: string | null): boolean {
  return reason === null || reason.trim() === '';
}
