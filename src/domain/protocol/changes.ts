import { type CivilDate } from '../calendar/civil-date.js';
import { type Clause, type ClauseId, clauseOf, type Protocol, type Rule } from './protocol.js';

/** What one version of a protocol says otherwise than the one before it, as far as a reader of figures cares. */
export type ProtocolChange =
  | { readonly kind: 'reaffirmed'; readonly on: CivilDate }
  | { readonly kind: 'clause-added' | 'clause-ended' | 'clause-reworded'; readonly clause: Clause }
  | { readonly kind: 'rule-added' | 'rule-ended'; readonly clause: ClauseId; readonly printed: string; readonly rule: Rule }
  | { readonly kind: 'days-changed'; readonly clause: ClauseId; readonly printed: string; readonly before: DaysSet | null; readonly after: DaysSet | null }
  /** Grounds, promises, burdens, dates of review: nothing that a figure counts by. */
  | { readonly kind: 'other' };

/** A number of working days, and whose it is. */
export interface DaysSet {
  readonly withinWorkingDays: number;
  readonly by: 'protocol' | 'local-standard';
}

export function daysSet(rule: Rule, { localStandards }: Pick<Protocol, 'localStandards'>): DaysSet | null {
  if ('withinWorkingDays' in rule) return { withinWorkingDays: rule.withinWorkingDays, by: 'protocol' };
  const standard = localStandards.find((one) => one.rule === rule.id);
  return standard === undefined ? null : { withinWorkingDays: standard.withinWorkingDays, by: 'local-standard' };
}

export function changesBetween(before: Protocol, after: Protocol): readonly ProtocolChange[] {
  const told = [...reaffirmed(before, after), ...clauses(before, after), ...rules(before, after)];
  return told.length === 0 && !isSame(before, after) ? [{ kind: 'other' }] : told;
}

function reaffirmed(before: Protocol, after: Protocol): readonly ProtocolChange[] {
  return after.reaffirmedOn.filter((on) => !before.reaffirmedOn.includes(on)).map((on) => ({ kind: 'reaffirmed', on }));
}

function clauses(before: Protocol, after: Protocol): readonly ProtocolChange[] {
  const kept = after.clauses.filter(({ id }) => clauseOf(before, id) !== undefined);
  return [
    ...after.clauses.filter((clause) => !kept.includes(clause)).map((clause) => ({ kind: 'clause-added', clause }) as const),
    ...before.clauses.filter(({ id }) => clauseOf(after, id) === undefined).map((clause) => ({ kind: 'clause-ended', clause }) as const),
    ...kept.filter((clause) => !isSame(clause, clauseOf(before, clause.id))).map((clause) => ({ kind: 'clause-reworded', clause }) as const),
  ];
}

function rules(before: Protocol, after: Protocol): readonly ProtocolChange[] {
  const ended = before.rules.filter((rule) => !after.rules.some((other) => isSameDuty(rule, other)));
  return [
    ...after.rules.flatMap((rule) => ruleChange(rule, before, after)),
    ...ended.map((rule) => ({ kind: 'rule-ended', ...placeOf(rule, before), rule }) as const),
  ];
}

function ruleChange(rule: Rule, before: Protocol, after: Protocol): readonly ProtocolChange[] {
  const place = placeOf(rule, after);
  const former = before.rules.find((other) => isSameDuty(rule, other));
  if (former === undefined) return [{ kind: 'rule-added', ...place, rule }];
  const days = { before: daysSet(former, before), after: daysSet(rule, after) };
  return isSame(days.before, days.after) ? [] : [{ kind: 'days-changed', ...place, ...days }];
}

/** A number that the protocol comes to give makes another kind of rule; it is the same duty, to answer, all the same. */
function isSameDuty(one: Rule, other: Rule): boolean {
  return one.id === other.id && one.clause === other.clause && dutyOf(one) === dutyOf(other);
}

function dutyOf({ kind }: Rule): string {
  return kind === 'answer-or-promise' || kind === 'timely-answer' ? 'an answer' : kind;
}

function placeOf({ clause }: Rule, protocol: Protocol): { readonly clause: ClauseId; readonly printed: string } {
  return { clause, printed: clauseOf(protocol, clause)?.printed ?? clause };
}

/** Both come out of the same snapshots, so their keys stand in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
