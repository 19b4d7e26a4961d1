import { type ObligationNow } from '../../../application/enquiry/read-enquiry.js';
import { firstToldDay, type ObligationState } from '../../../domain/obligation/obligation.js';
import { type People, personView } from './person.view.js';

/**
 * `soft`: asked of a member, not owed by the office. `rests`: since when its count rests, why, and the day that was due
 * before; null: it goes on.
 */
export function obligationView({ obligation, state, words }: ObligationNow, people: People) {
  const { key, kind, clause, deadline, owedBy, startsAt, settled, localStandard, soft, rests } = obligation;
  return {
    key,
    kind,
    clause,
    ...words,
    soft,
    dueOn: deadline?.dueOn ?? null,
    firstDueOn: firstToldDay(obligation),
    state: soft ? askedStates[state] : state,
    rests,
    owedBy: owedBy === null ? null : personView(owedBy, people),
    startsAt,
    settled,
    localStandard,
  };
}

type AskedState = 'asked' | 'asked-past-day' | 'answered' | 'answered-after-day' | 'replaced' | 'lifted';

/** A member is asked and owes nothing, so nothing of theirs is called missed or late (houghton-regis/10.5). */
const askedStates: Readonly<Record<ObligationState, AskedState>> = {
  open: 'asked',
  'missed-and-open': 'asked-past-day',
  met: 'answered',
  'met-late': 'answered-after-day',
  replaced: 'replaced',
  'replaced-late': 'replaced',
  lifted: 'lifted',
  'lifted-late': 'lifted',
};
