import { dueWithWaits } from '../calendar/clarification.js';
import { type Deadline } from '../calendar/deadline.js';
import { countsFrom, type StandingFact } from '../enquiry/fact.js';
import { type LocalStandard, type Rule } from '../protocol/protocol.js';
import { type RestingTerms } from './rests.js';

/** So many working days after a fact, by the terms' own calendar, less what rested. The days were checked with the council's file. */
export function countedDeadline(fact: StandingFact, rule: Rule, terms: RestingTerms, days: number): Deadline {
  const { calendar, counting, calendarVersion, waits, leftOut } = terms;
  const deadline = dueWithWaits(calendar, counting, countsFrom(fact), days, waits, calendarVersion, leftOut);
  if (!deadline.ok) throw new Error(`No day can be counted under rule ${rule.id}: ${JSON.stringify(deadline.refusal)}`);
  return deadline.value;
}

/** By the council's own number where it set one for the rule; else no day is due. */
export function byLocalStandard(fact: StandingFact, rule: Rule, terms: RestingTerms): { localStandard: LocalStandard | null; deadline: Deadline | null } {
  const standard = terms.protocol.localStandards.find((one) => one.rule === rule.id);
  if (standard === undefined) return { localStandard: null, deadline: null };
  return { localStandard: standard, deadline: countedDeadline(fact, rule, terms, standard.withinWorkingDays) };
}
