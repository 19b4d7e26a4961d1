import { type Deadline, dueAfterWorkingDays } from '../calendar/deadline.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type Rule } from '../protocol/protocol.js';
import { type Terms } from '../protocol/terms.js';

/** So many working days after a fact, by the terms' own calendar. The days were checked with the council's file. */
export function countedDeadline(fact: StandingFact, rule: Rule, terms: Terms, days: number): Deadline {
  const { calendar, counting, calendarVersion } = terms;
  const deadline = dueAfterWorkingDays(calendar, counting, fact.at, days, calendarVersion);
  if (!deadline.ok) throw new Error(`No day can be counted under rule ${rule.id}: ${JSON.stringify(deadline.refusal)}`);
  return deadline.value;
}
