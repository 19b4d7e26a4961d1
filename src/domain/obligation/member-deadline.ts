import { type CountingSettings } from '../calendar/counting.js';
import { type Deadline, dueAfterWorkingDays } from '../calendar/deadline.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type Rule } from '../protocol/protocol.js';
import { type RestingTerms } from './rests.js';

/** So many working days of the member's own: of theirs a day ends at midnight, and no office closes it. */
export function countedForMember(fact: StandingFact, rule: Rule, terms: RestingTerms, days: number): Deadline {
  const { memberCalendar, counting, calendarVersion } = terms;
  const settings = counting.memberDays === 'office' ? counting : untilMidnight(counting);
  const deadline = dueAfterWorkingDays(memberCalendar, settings, fact.at, days, calendarVersion);
  if (!deadline.ok) throw new Error(`No day can be counted under rule ${rule.id}: ${JSON.stringify(deadline.refusal)}`);
  return deadline.value;
}

function untilMidnight(counting: CountingSettings): CountingSettings {
  return { ...counting, afterHours: { kind: 'calendar-day' }, dueDayEnds: 'end-of-day' };
}
