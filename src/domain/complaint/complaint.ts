import { type Instant } from '../calendar/instant.js';
import { type PersonId } from '../people/person.js';
import { type ComplaintDuty, complaintDuties, handlersAfter } from './duties.js';
import { type ComplaintFact, type ComplaintHappening, type Raised } from './fact.js';

/** Everything about one complaint that decisions are made on: all of it follows from its facts. */
export interface ComplaintState {
  readonly history: readonly ComplaintFact[];
  readonly raised: Raised;
  readonly raisedAt: Instant;
  readonly handlers: readonly PersonId[];
  /** Positions in the route's steps. */
  readonly stepsTaken: readonly number[];
  readonly isOpen: boolean;
  readonly duties: readonly ComplaintDuty[];
}

/** A complaint that nobody raised is none: nothing here can make one, so it is a bug. */
export function complaintState(facts: readonly ComplaintFact[]): ComplaintState {
  const history = inOrder(facts);
  const first = history.find(({ happening }) => happening.kind === 'raised');
  if (first?.happening.kind !== 'raised') throw new Error('A complaint has no "raised" fact.');
  const raised = first.happening;
  return {
    ...{ history, raised, raisedAt: first.at, handlers: handlersAfter(history) },
    stepsTaken: history.flatMap(({ happening }) => (happening.kind === 'step-taken' ? [happening.step] : [])),
    isOpen: !history.some(({ happening }) => happening.kind === 'closed' || happening.kind === 'referred'),
    duties: complaintDuties(history, raised),
  };
}

/** Of one instant: what begins first, what ends last; the order of recording never matters. */
const rank: Readonly<Record<ComplaintHappening['kind'], number>> = {
  raised: 0,
  'written-before': 0.5,
  'handlers-named': 1,
  'step-taken': 2,
  noted: 3,
  'case-put': 4,
  'complainant-told': 5,
  'mail-came': 6,
  referred: 7,
  closed: 8,
};

function inOrder(facts: readonly ComplaintFact[]): readonly ComplaintFact[] {
  return facts.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function place({ at, happening, id }: ComplaintFact): string {
  return `${at} ${rank[happening.kind]} ${id}`;
}
