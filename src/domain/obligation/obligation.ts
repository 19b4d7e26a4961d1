import { type CivilDate } from '../calendar/civil-date.js';
import { type Deadline } from '../calendar/deadline.js';
import { type Instant } from '../calendar/instant.js';
import { type FactId } from '../enquiry/fact.js';
import { type PersonId } from '../people/person.js';
import { type ClauseId, type LocalStandard, type RuleId } from '../protocol/protocol.js';

/** Stable over every derivation and amendment: the rule and the fact that started it. Reminder keys are built on it. */
export type ObligationKey = string;

export type ObligationKindName =
  | 'answer-or-promise'
  | 'timely-answer'
  | 'promise'
  | 'member-reply'
  | 'outside-body-report'
  | 'burden-explanation'
  | 'burden-discussion'
  | 'information-response'
  | 'chair-notice'
  | 'ward-notice'
  | 'group-notice'
  | 'agenda-papers';

/** How it ended. `replaced`: a later duty took its place. `lifted`: nobody owes it any more. */
export interface Settlement {
  readonly how: 'met' | 'replaced' | 'lifted';
  readonly by: FactId;
  readonly at: Instant;
}

/** One dated duty: who owes what to whom, under which clause, by which day, and why that day. */
export interface Obligation {
  readonly key: ObligationKey;
  readonly kind: ObligationKindName;
  readonly rule: RuleId;
  readonly clause: ClauseId;
  /** The council's own number of days, where the clause gives none: shown as such wherever the date is shown. */
  readonly localStandard: LocalStandard | null;
  /** Asked of a member, not owed by the office: reported gently, never late, in no figure of lateness (houghton-regis/10.5). */
  readonly soft: boolean;
  /** The officer to whom the enquiry is assigned; null: the clerk's until it is. Of what is asked of a member: the member. */
  readonly owedBy: PersonId | null;
  readonly owedTo: readonly PersonId[];
  readonly startedBy: FactId;
  readonly startsAt: Instant;
  /** null: no number of days is set, so no day is due; its age in working days is shown. */
  readonly deadline: Deadline | null;
  /** The count rests, so no day is due at present, by the council's own setting or by law; null: it goes on. */
  readonly rests: Rest | null;
  /** The day that was told first, where the office's calendar, a meeting or the law moved it since; null: it never moved. */
  readonly firstDueOn: CivilDate | null;
  readonly settled: Settlement | null;
}

/** Since when a count rests, why, and the day that was due before. */
export interface Rest {
  readonly since: Instant;
  readonly because: 'waiting-for-councillor' | 'burden-discussed' | 'clarification-sought' | 'fee-awaited';
  readonly dueOn: CivilDate;
}

export type ObligationState = 'open' | 'missed-and-open' | 'met' | 'met-late' | 'replaced' | 'replaced-late' | 'lifted' | 'lifted-late';

/** All that how it stands depends on. */
type Ending = Pick<Obligation, 'deadline' | 'settled'>;

/**
 * How an obligation stands as of an instant: computed, never stored.
 * What was settled later was still open then.
 */
export function stateOf(obligation: Ending, asOf: Instant): ObligationState {
  const { settled } = obligation;
  if (settled === null || settled.at > asOf) return isPast(obligation, asOf) ? 'missed-and-open' : 'open';
  const late = isPast(obligation, settled.at);
  if (settled.how === 'lifted') return late ? 'lifted-late' : 'lifted';
  if (settled.how === 'met') return late ? 'met-late' : 'met';
  return late ? 'replaced-late' : 'replaced';
}

/** The day first told, where it is another than the day due now; null: nobody was ever told another. */
export function firstToldDay({ deadline, firstDueOn }: Obligation): CivilDate | null {
  return firstDueOn === deadline?.dueOn ? null : firstDueOn;
}

export function isOpen(obligation: Ending, asOf: Instant): boolean {
  return obligation.settled === null || obligation.settled.at > asOf;
}

function isPast(obligation: Ending, at: Instant): boolean {
  return obligation.deadline !== null && at >= obligation.deadline.lastMoment;
}
