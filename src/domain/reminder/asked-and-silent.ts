import { agendaItemOf } from '../agenda/agenda-item.js';
import { type EnquiryState } from '../enquiry/enquiry.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type Obligation, type ObligationKey } from '../obligation/obligation.js';
import { type PersonId } from '../people/person.js';

/** What a member was asked, and the fact that asked it. */
export interface AskedAndSilent {
  readonly obligation: Obligation;
  readonly request: StandingFact;
}

/**
 * The request that a member left without a word; null: it is settled, or mail came that bears their name since. Whether
 * they wrote that mail may not be proven, yet whoever did answer must not be reminded. Nor is whoever sent the papers of
 * their item late: it is the clerk who decides then.
 */
export function askedAndSilent(state: Pick<EnquiryState, 'history' | 'obligations'>, key: ObligationKey, member: PersonId): AskedAndSilent | null {
  const { history, obligations } = state;
  const obligation = obligations.find((one) => one.key === key && one.settled === null);
  const request = history.find(({ id }) => id === obligation?.startedBy);
  if (obligation === undefined || request === undefined || papersCame(state, request)) return null;
  const hasWritten = history.some(({ at, happening }) => happening.kind === 'appended' && happening.from === member && at >= request.at);
  return hasWritten ? null : { obligation, request };
}

function papersCame(state: Pick<EnquiryState, 'history' | 'obligations'>, { id }: StandingFact): boolean {
  const item = agendaItemOf(state);
  return item?.askedBy === id && item.stage === 'late-papers';
}
