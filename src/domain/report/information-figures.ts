import { type Obligation, type ObligationState, stateOf } from '../obligation/obligation.js';
import { isByLaw } from '../digest/counted-enquiry.js';
import { informationRequestOf } from '../information/information-request.js';
import { happenedIn, type ReportScope, startedIn } from './report-scope.js';

/** Requests for information that began in the period, by the days of the law: in no figure of the protocol (great-aycliffe/7.8). */
export interface InformationFigures {
  /** The sum of answeredInTime, answeredLate, lifted, open and overdue. */
  readonly requests: number;
  readonly extended: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly lifted: number;
  /** In time, or at rest. */
  readonly open: number;
  readonly overdue: number;
}

type Fate = Exclude<keyof InformationFigures, 'requests' | 'extended'>;

const fates: Readonly<Record<ObligationState, Fate>> = {
  open: 'open',
  'missed-and-open': 'overdue',
  met: 'answeredInTime',
  'met-late': 'answeredLate',
  lifted: 'lifted',
  'lifted-late': 'lifted',
  replaced: 'lifted',
  'replaced-late': 'lifted',
};

export function informationFigures(scope: ReportScope): InformationFigures {
  const requests = scope.enquiries.flatMap((enquiry) => startedIn(enquiry, scope).filter(isByLaw));
  const became = requests.map((obligation: Obligation) => fates[stateOf(obligation, scope.asOf)]);
  const count = (fate: Fate): number => became.filter((one) => one === fate).length;
  return {
    ...{ requests: requests.length, extended: extended(scope) },
    ...{ answeredInTime: count('answeredInTime'), answeredLate: count('answeredLate'), lifted: count('lifted') },
    ...{ open: count('open'), overdue: count('overdue') },
  };
}

function extended(scope: ReportScope): number {
  const known = scope.enquiries.map(({ history }) => informationRequestOf(history.filter(({ at }) => at <= scope.asOf)));
  return known.filter((request) => request !== null && request.extendedAt !== null && happenedIn(scope, request.convertedAt)).length;
}
