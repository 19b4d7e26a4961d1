import { type Actor } from '../../domain/access/actor.js';
import { type EnquiryParties } from '../../domain/access/policy.js';
import { minutesAfter } from '../../domain/access/sign-in.js';
import { type AgendaItem } from '../../domain/agenda/agenda-item.js';
import { type Appointment, appointmentsOf } from '../../domain/appointment/appointment.js';
import { type Burden, burdenOf } from '../../domain/burden/burden.js';
import { estimateOf } from '../../domain/burden/estimate.js';
import { type BurdenSign, burdenSigns } from '../../domain/burden/suggestion.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { contentiousFlag, type ContentiousFlag } from '../../domain/enquiry/contentious.js';
import { type DayMove, movesBy } from '../../domain/enquiry/day-moves.js';
import { type EnquiryState } from '../../domain/enquiry/enquiry.js';
import { type Obligation, type ObligationState, stateOf } from '../../domain/obligation/obligation.js';
import { agendaItemFor, factOfMail, factsFor, mayOpenMail, obligationsFor, type Reader, readerOf } from '../../domain/enquiry/readers.js';
import { type Lateness, latenessOf, type LedgerPromise, promiseLedger } from '../../domain/obligation/promise-ledger.js';
import { type InformationRequest, informationRequestOf } from '../../domain/information/information-request.js';
import { splitsOf } from '../../domain/information/splits.js';
import { type Fact, type FactId, type Happening } from '../../domain/enquiry/fact.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { type Protocol } from '../../domain/protocol/protocol.js';
import { type TermsOf } from '../../domain/protocol/terms.js';
import { ok, type Result } from '../../domain/result.js';
import { type ExplanationDraft, explanationDraft } from '../burden/explanation-draft.js';
import { type OwedWords } from '../outbox/letter.js';
import { owedWords } from '../outbox/owed-words.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type OutboxReadModel } from '../ports/outbox-read-model.js';
import { type InboxLine, type InboxReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';
import { type EnquiryReading } from './enquiry-reading.js';
import { type NoticeProof, noticeProofs } from './notice-proofs.js';
import { readableState } from './readable-state.js';

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
  /** Who takes part in it today, as the policy asks. */
  readonly parties: EnquiryParties;
  readonly obligations: readonly ObligationNow[];
  /** What each change of the calendar moved. */
  readonly moved: ReadonlyMap<FactId, readonly DayMove[]>;
  readonly people: ReadonlyMap<PersonId, Person>;
  /** The facts that the reader may see. `state` holds all: what is shown of facts is taken from here. */
  readonly facts: readonly Fact[];
  /** The mail on it that the reader may open, in the order in which it came. */
  readonly mails: readonly MailOnEnquiry[];
  readonly ledger: readonly LedgerPromise[];
  readonly lateness: Lateness;
  readonly appointments: readonly Appointment[];
  /** As which request for information it stands; null: it is none. */
  readonly information: InformationRequest | null;
  /** The reference of the enquiry that it is a part of; null: of none. */
  readonly splitFrom: string | null;
  /** The references of the parts that were split off. */
  readonly splitOff: readonly string[];
  /** The item for an agenda that was asked for last; null: none was, or it is another member's. */
  readonly agendaItem: AgendaItem | null;
  /** null: none was raised, or the member was not told of it yet. */
  readonly burden: Burden | null;
  /** Who was told of it, and whether their mail left; none to members, who are told by role. */
  readonly notices: readonly NoticeProof[];
  /** For the office alone; null for members. */
  readonly forOffice: OfficeOnly | null;
}

/** `fact`: what became of it; null: an officer's, which did something by its words. */
export interface MailOnEnquiry extends Pick<InboxLine, 'key' | 'receivedAt' | 'from' | 'attachments'> {
  readonly fact: FactId | null;
}

export interface OfficeOnly {
  /** Signs that a burden could be raised. */
  readonly signs: readonly BurdenSign[];
  readonly estimatedHours: number | null;
  /** The flag that stands; null: none does. */
  readonly contentious: ContentiousFlag | null;
  /** Enquiries of others that are answered with this one: what is said here is said to them too. */
  readonly joinedHere: readonly { readonly reference: string; readonly members: readonly string[] }[];
  /** A letter that would explain the burden that was raised. */
  readonly draft: ExplanationDraft | null;
}

export class ReadEnquiry {
  constructor(
    private readonly reading: EnquiryReading,
    private readonly inbox: InboxReadModel,
    private readonly outbox: OutboxReadModel,
  ) {}

  async run(actor: Actor, council: Council, reference: string): Promise<Result<EnquiryDetail, Refusal>> {
    const readable = await readableState(this.reading, { actor, council, reference });
    if (!readable.ok) return readable;
    const { stored, state, termsOf, parties } = readable.value;
    const { protocol } = termsOf(state.protocolVersion, state.calendarVersion);
    const asOf = this.reading.clock.now();
    const people = new Map((await this.reading.enquiries.people(council.slug, peopleNamed(state))).map((person) => [person.id, person]));
    const reader = readerOf(actor);
    const burden = burdenOf(state.history);
    return ok({
      asOf,
      ...{ stored, state, parties },
      obligations: obligationsFor(reader, state).map((obligation) => nowOf(obligation, council, protocol, asOf)),
      moved: movedBy(state, termsOf),
      people,
      facts: factsFor(reader, state),
      mails: mailsFor(reader, state, await this.inbox.ofEnquiry(council.slug, stored.id)),
      ledger: promiseLedger(state, asOf),
      lateness: latenessOf(state.obligations, asOf),
      appointments: appointmentsOf(state.history),
      information: informationRequestOf(state.history),
      ...splitsOf(state.history),
      agendaItem: agendaItemFor(reader, state),
      burden: reader.as === 'member' && burden?.explainedAt == null ? null : burden,
      notices: reader.as === 'member' ? [] : await noticeProofs(this.outbox, council.slug, state.history),
      forOffice: reader.as === 'member' ? null : await this.forOffice(council, stored, state, protocol, people, asOf),
    });
  }

  private async forOffice(
    { slug }: Council,
    { id, subject }: StoredEnquiry,
    { history, members, status }: EnquiryState,
    { burden: settings }: Protocol,
    people: EnquiryDetail['people'],
    asOf: Instant,
  ): Promise<OfficeOnly> {
    const isOver = status === 'answered' || status === 'closed';
    const load = isOver ? [] : await this.reading.enquiries.workload(slug, members, minutesAfter(asOf, -thirtyDays));
    const estimatedHours = estimateOf(history);
    const named = load.map(({ member, ...work }) => ({ name: people.get(member)?.name ?? 'a former councillor', ...work }));
    const burden = burdenOf(history);
    const isRaised = burden !== null && burden.stage !== 'resolved';
    return {
      // What was talked over once needs no sign any more.
      signs: isOver || burden !== null ? [] : burdenSigns({ estimatedHours, members: named }, settings.suggestWhenOver),
      estimatedHours,
      contentious: contentiousFlag(history),
      joinedHere: await this.reading.enquiries.joinedTo(slug, id),
      draft: isRaised && burden.explainedAt === null ? explanationDraft(burden, subject) : null,
    };
  }
}

/** In minutes. */
const thirtyDays = 30 * 24 * 60;

function mailsFor(reader: Reader, state: EnquiryState, lines: readonly InboxLine[]): readonly MailOnEnquiry[] {
  return lines
    .filter((line) => mayOpenMail(reader, line, state))
    .map((line) => ({ key: line.key, receivedAt: line.receivedAt, from: line.from, attachments: line.attachments, fact: factOfMail(line, state.facts)?.id ?? null }));
}

function nowOf(obligation: Obligation, council: Council, protocol: Protocol, asOf: Instant): ObligationNow {
  return { obligation, state: stateOf(obligation, asOf), words: owedWords(obligation, council, protocol) };
}

const movers: readonly Happening['kind'][] = ['calendar-changed', 'promise-moved', 'item-moved'];

function movedBy({ facts }: EnquiryState, termsOf: TermsOf): EnquiryDetail['moved'] {
  const changes = facts.filter(({ happening }) => movers.includes(happening.kind));
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
    case 'replied':
      return [happening.from];
    case 'requested':
    case 'item-requested':
      return [happening.of];
    case 'burden-discussed':
      return happening.with;
    case 'burden-resolved':
      return happening.agreedBy;
    case 'notice-due':
    case 'notified':
    case 'group-report':
      return happening.recipients;
    case 'copy-supplied':
      return [happening.member];
    case 'appointment':
      return happening.step === 'fixed' ? [happening.officer] : [];
    case 'corrected':
      return happening.instead === null ? [] : namedIn(happening.instead.happening);
    default:
      return [];
  }
}
