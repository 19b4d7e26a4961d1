import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type DayMove, movesBy } from '../../domain/enquiry/day-moves.js';
import { type EnquiryState, enquiryState } from '../../domain/enquiry/enquiry.js';
import { type Obligation, type ObligationState, stateOf } from '../../domain/obligation/obligation.js';
import { type FactId, type Happening } from '../../domain/enquiry/fact.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { type Protocol } from '../../domain/protocol/protocol.js';
import { type TermsOf } from '../../domain/protocol/terms.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type TermsBook } from '../council/terms-book.js';
import { type OwedWords } from '../outbox/letter.js';
import { owedWords } from '../outbox/owed-words.js';
import { type Clock } from '../ports/clock.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type EnquiryReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';

/** An obligation as it stands now, with its words. */
export interface ObligationNow {
  readonly obligation: Obligation;
  readonly state: ObligationState;
  readonly words: OwedWords;
}

/** One enquiry as a person may read it. */
export interface EnquiryDetail {
  readonly asOf: Instant;
  readonly stored: StoredEnquiry;
  readonly state: EnquiryState;
  readonly obligations: readonly ObligationNow[];
  /** What each change of the calendar moved. */
  readonly moved: ReadonlyMap<FactId, readonly DayMove[]>;
  readonly people: ReadonlyMap<PersonId, Person>;
}

export class ReadEnquiry {
  constructor(
    private readonly enquiries: EnquiryReadModel,
    private readonly terms: TermsBook,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council, reference: string): Promise<Result<EnquiryDetail, Refusal>> {
    const stored = await this.enquiries.byReference(council.slug, reference);
    if (stored === null) return refused({ code: 'no-such-enquiry', reference });
    const termsOf = await this.terms.forFacts(this.enquiries.versions(council.slug), stored.facts);
    const state = enquiryState(stored.facts, termsOf);
    const allowed = may(actor, 'enquiry.read', { council: council.slug, enquiry: state });
    if (!allowed.ok) return allowed;
    const { protocol } = termsOf(state.protocolVersion, state.calendarVersion);
    const asOf = this.clock.now();
    const people = await this.enquiries.people(council.slug, peopleNamed(state));
    return ok({
      asOf,
      stored,
      state,
      obligations: state.obligations.map((obligation) => nowOf(obligation, council, protocol, asOf)),
      moved: movedBy(state, termsOf),
      people: new Map(people.map((person) => [person.id, person])),
    });
  }
}

function nowOf(obligation: Obligation, council: Council, protocol: Protocol, asOf: Instant): ObligationNow {
  return { obligation, state: stateOf(obligation, asOf), words: owedWords(obligation, council, protocol) };
}

function movedBy({ facts }: EnquiryState, termsOf: TermsOf): EnquiryDetail['moved'] {
  const changes = facts.filter(({ happening }) => happening.kind === 'calendar-changed');
  return new Map(changes.map((change) => [change.id, movesBy(change, facts, termsOf)]));
}

function peopleNamed({ facts }: EnquiryState): readonly PersonId[] {
  const actors = facts.flatMap(({ by }) => (by.kind === 'person' ? [by.person] : []));
  return [...new Set([...actors, ...facts.flatMap(({ happening }) => namedIn(happening))])];
}

/** Facts that were taken back are shown too, so theirs are named with them. */
function namedIn(happening: Happening): readonly PersonId[] {
  switch (happening.kind) {
    case 'received':
      return happening.members;
    case 'assigned':
      return [happening.officer];
    case 'appended':
      return [happening.from];
    case 'corrected':
      return happening.instead === null ? [] : namedIn(happening.instead.happening);
    default:
      return [];
  }
}
