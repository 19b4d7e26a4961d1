import { type Instant } from '../calendar/instant.js';
import { type Obligation } from '../obligation/obligation.js';
import { type Behind, type Counted, type Counting } from './behind.js';
import { isWithin } from './counted-enquiry.js';
import { isKept, isMissed, isRenewed, promisesOf } from './promises.js';

type Promised = 'acknowledged' | 'promisesKept' | 'promisesRenewed' | 'promisesMissed';

export function promised({ enquiries, period, asOf }: Counting): Behind<Promised> {
  const given = enquiries.map((enquiry) => ({ enquiry, promises: promisesOf(enquiry).filter(({ startsAt }) => startsAt <= asOf) }));
  // What ended later was not ended yet.
  const known = { from: period.from, to: period.to <= asOf ? period.to : asOf };
  const those = (is: (promise: Obligation) => boolean, when: (promise: Obligation) => Instant | undefined): readonly Counted[] =>
    given.flatMap(({ enquiry, promises }) => promises.filter(is).map((promise) => ({ enquiry, at: when(promise) ?? promise.startsAt })));
  return {
    acknowledged: given.flatMap(({ enquiry, promises: [first] }) =>
      first !== undefined && isWithin(period, first.startsAt) ? [{ enquiry, at: first.startsAt }] : [],
    ),
    promisesKept: those((promise) => isKept(promise, known), ({ settled }) => settled?.at),
    promisesRenewed: those((promise) => isRenewed(promise, known), ({ settled }) => settled?.at),
    promisesMissed: those((promise) => isMissed(promise, period, asOf), ({ deadline }) => deadline?.lastMoment),
  };
}
