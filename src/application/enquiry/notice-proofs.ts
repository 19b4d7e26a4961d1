import { type CouncilSlug } from '../../domain/council/council.js';
import { type FactId, type StandingFact } from '../../domain/enquiry/fact.js';
import { type PersonId } from '../../domain/people/person.js';
import { noticeKey } from '../outbox/letters/notice-to.js';
import { type Delivery, type OutboxReadModel } from '../ports/outbox-read-model.js';

/** One notice or copy, and for each whom it is for whether and when their mail left. */
export interface NoticeProof {
  readonly fact: FactId;
  readonly sentTo: readonly (Omit<Delivery, 'key'> & { readonly person: PersonId })[];
}

export async function noticeProofs(outbox: OutboxReadModel, council: CouncilSlug, history: readonly StandingFact[]): Promise<readonly NoticeProof[]> {
  const notices = history.map((fact) => ({ fact, readers: readersOf(fact) })).filter(({ readers }) => readers.length > 0);
  if (notices.length === 0) return [];
  const keys = notices.flatMap(({ fact, readers }) => readers.map((person) => noticeKey(fact.origin, person)));
  const known = new Map((await outbox.byKeys(council, keys)).map((delivery) => [delivery.key, delivery]));
  return notices.map(({ fact, readers }) => ({
    fact: fact.id,
    sentTo: readers.flatMap((person) => {
      const delivery = known.get(noticeKey(fact.origin, person));
      return delivery === undefined ? [] : [{ person, state: delivery.state, at: delivery.at }];
    }),
  }));
}

function readersOf({ happening }: StandingFact): readonly PersonId[] {
  if (happening.kind === 'notified' || happening.kind === 'group-report') return happening.recipients;
  return happening.kind === 'copy-supplied' ? [happening.member] : [];
}
