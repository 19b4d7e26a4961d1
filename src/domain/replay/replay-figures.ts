import { type Figure, median, reasons } from '../report/figure.js';
import { type ReplayedEnquiry, type ReplayedOutcome } from './replayed-enquiry.js';

/** The sum of all but the median is the enquiries. */
export interface ReplayFigures {
  readonly enquiries: number;
  readonly inTime: number;
  readonly late: number;
  /** Answered, where the protocol gives no number of days. */
  readonly noDaySet: number;
  /** Not answered, and the day had gone by. */
  readonly overdue: number;
  /** Not answered, and the day had not gone by when the mail ends, or no day was due. */
  readonly open: number;
  readonly medianWorkingDays: Figure;
  /** How many answered enquiries it is the median of. */
  readonly medianOf: number;
}

export function replayFigures(enquiries: readonly Pick<ReplayedEnquiry, 'outcome' | 'workingDays'>[]): ReplayFigures {
  const count = (...outcomes: readonly ReplayedOutcome[]): number => enquiries.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const days = enquiries.flatMap(({ workingDays }) => workingDays ?? []);
  return {
    enquiries: enquiries.length,
    ...{ inTime: count('in-time', 'within-promise'), late: count('late'), noDaySet: count('no-day-set') },
    ...{ overdue: count('overdue'), open: count('open') },
    medianWorkingDays: median(days, enquiries.length === 0 ? reasons.noneReceived : reasons.noneAnswered),
    medianOf: days.length,
  };
}
