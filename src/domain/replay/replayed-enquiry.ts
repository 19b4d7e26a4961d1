import { type CivilDate } from '../calendar/civil-date.js';
import { type CountingSettings } from '../calendar/counting.js';
import { elapsedWorkingDays, workingDaysBetween } from '../calendar/elapsed.js';
import { type Instant } from '../calendar/instant.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { civilTimeOf } from '../calendar/zone.js';
import { type CountedEnquiry, type Ending, endingOf, endOf } from '../digest/counted-enquiry.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type Obligation, stateOf } from '../obligation/obligation.js';

/** What became of an enquiry by the last of the old mail: how it ended, or that it did not, in time still or no more. */
export type ReplayedOutcome = Ending | 'open' | 'overdue';

/** What the protocol would have said of one enquiry. */
export interface ReplayedEnquiry {
  readonly receivedAt: Instant;
  /** What was owed first, with its day; null: the protocol gives no number of days. */
  readonly due: Obligation | null;
  readonly dueOn: CivilDate | null;
  /** The first mail from the office that the councillor was sent. */
  readonly firstWrittenAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** From receipt to the answer, as the protocol counts. */
  readonly workingDays: number | null;
  readonly outcome: ReplayedOutcome;
  /** The day for which an answer is promised that was not given; null: none is. */
  readonly promisedFor: CivilDate | null;
  /** Working days after the day due: 0 where the answer came after the due day and before the next working day. */
  readonly workingDaysLate: number | null;
}

/** By which days it is counted. */
export interface ReplayTerms {
  readonly calendar: WorkingCalendar;
  readonly counting: CountingSettings;
  readonly zone: string;
}

export function replayedEnquiry(enquiry: CountedEnquiry, terms: ReplayTerms, asOf: Instant): ReplayedEnquiry {
  const { history, obligations, receivedAt } = enquiry;
  const due = obligations.find(({ soft, deadline }) => !soft && deadline !== null) ?? null;
  const dueOn = due?.deadline?.dueOn ?? null;
  const end = endOf(enquiry, asOf);
  const answeredAt = end?.happening.kind === 'answered' ? end.at : null;
  const open = obligations.filter(({ soft, settled }) => !soft && settled === null);
  const missed = open.find((obligation) => stateOf(obligation, asOf) === 'missed-and-open') ?? null;
  const outcome = end !== undefined ? endingOf(enquiry, end) : missed === null ? 'open' : 'overdue';
  const lateAfter = end === undefined ? (missed?.deadline?.dueOn ?? null) : dueOn;
  const isLate = outcome === 'late' || outcome === 'overdue';
  return {
    ...{ receivedAt, due, dueOn, answeredAt, outcome },
    firstWrittenAt: history.find(isToldAlready)?.at ?? null,
    workingDays: answeredAt === null ? null : elapsedWorkingDays(terms.calendar, terms.counting, receivedAt, answeredAt),
    promisedFor: open.find(({ kind }) => kind === 'promise')?.deadline?.dueOn ?? null,
    workingDaysLate: isLate && lateAfter !== null ? workingDaysBetween(terms.calendar, lateAfter, civilTimeOf(end?.at ?? asOf, terms.zone).date) : null,
  };
}

/** What a replay would have sent was never sent: only what the office wrote itself counts. */
function isToldAlready({ happening }: StandingFact): boolean {
  const { kind } = happening;
  return (kind === 'contacted' || kind === 'acknowledged' || kind === 'answered') && happening.alreadyGiven;
}
