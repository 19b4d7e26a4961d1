import { type ObligationNow } from '../../../application/enquiry/read-enquiry.js';
import { firstToldDay } from '../../../domain/obligation/obligation.js';
import { type People, personView } from './person.view.js';

export function obligationView({ obligation, state, words }: ObligationNow, people: People) {
  const { key, kind, clause, deadline, owedBy, startsAt, settled, localStandard } = obligation;
  return {
    key,
    kind,
    clause,
    ...words,
    dueOn: deadline?.dueOn ?? null,
    firstDueOn: firstToldDay(obligation),
    state,
    owedBy: owedBy === null ? null : personView(owedBy, people),
    startsAt,
    settled,
    localStandard,
  };
}
