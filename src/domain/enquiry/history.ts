import { type Instant } from '../calendar/instant.js';
import { type AppointmentStep, type Correction, type Fact, type FactId, type Happening, type StandingFact } from './fact.js';

/**
 * The facts that stand, in the order in which they happened.
 * `knownAt` leaves out what was recorded later: what we knew then, for a figure once sent.
 * The order of recording never matters: equal instants are ordered by what they are, then by content.
 */
export function standingFacts(facts: readonly Fact[], knownAt?: Instant): readonly StandingFact[] {
  const known = knownAt === undefined ? facts : facts.filter((fact) => fact.recordedAt <= knownAt);
  const takenBack = factsTakenBack(known);
  const all = oneOfEachOrigin(known.filter((fact) => !takenBack.has(fact.id)).flatMap((fact) => standing(fact, facts)));
  return confirmed(all).sort(asItHappened);
}

/** A person confirmed who wrote it: from then on it is known to have been so from the beginning, as after a correction. */
function confirmed(all: StandingFact[]): StandingFact[] {
  const named = new Set(all.flatMap(({ happening }) => (happening.kind === 'sender-confirmed' ? [happening.fact] : [])));
  if (named.size === 0) return all;
  return all.map((fact) => {
    const { id, origin, happening } = fact;
    const isNamed = named.has(id) || named.has(origin);
    if (!isNamed || (happening.kind !== 'received' && happening.kind !== 'appended')) return fact;
    return { ...fact, happening: { ...happening, senderVerified: true } };
  });
}

/** Of two amendments of one fact that both stand (one was restored after the other was made), the later recorded does. */
function oneOfEachOrigin(all: readonly StandingFact[]): StandingFact[] {
  const newest = new Map<FactId, StandingFact>();
  for (const fact of all) {
    const other = newest.get(fact.origin);
    if (other === undefined || recordedLast(fact) > recordedLast(other)) newest.set(fact.origin, fact);
  }
  return [...newest.values()];
}

function recordedLast({ recordedAt, id }: StandingFact): string {
  return `${recordedAt} ${id}`;
}

/**
 * The facts that a correction took back. A correction that was taken back itself takes nothing back any more; one that
 * was amended still does, and only its amendment stands. Walked from each fact, so that recording order is idle.
 */
export function factsTakenBack(facts: readonly Fact[]): ReadonlySet<FactId> {
  const correctionsOf = new Map<FactId, OneCorrection[]>();
  for (const { id, happening } of facts) {
    if (happening.kind !== 'corrected') continue;
    const { fact, instead } = happening;
    correctionsOf.set(fact, [...(correctionsOf.get(fact) ?? []), { id, amends: instead !== null }]);
  }
  const holds = ({ id }: OneCorrection): boolean =>
    !(correctionsOf.get(id) ?? []).some((correction) => !correction.amends && holds(correction));
  return new Set(facts.map(({ id }) => id).filter((id) => (correctionsOf.get(id) ?? []).some(holds)));
}

interface OneCorrection {
  readonly id: FactId;
  /** It put another fact in place of the one that it took back. */
  readonly amends: boolean;
}

function standing(fact: Fact, facts: readonly Fact[]): readonly StandingFact[] {
  const { happening } = fact;
  if (happening.kind !== 'corrected') return [{ ...fact, happening, origin: fact.id }];
  return happening.instead === null ? [] : [{ ...fact, ...happening.instead, origin: originOf(happening, facts) }];
}

function originOf({ fact }: Correction, facts: readonly Fact[]): FactId {
  const amended = facts.find(({ id }) => id === fact)?.happening;
  return amended?.kind === 'corrected' ? originOf(amended, facts) : fact;
}

/** At one instant: received before what follows from it, an answer before an acknowledgement it makes idle. */
const rank: Record<Exclude<Happening, Correction>['kind'], number> = {
  received: 0,
  receipted: 1,
  assigned: 2,
  joined: 3,
  noted: 3.5,
  snoozed: 3.6,
  'contentious-flagged': 3.7,
  'contentious-lifted': 3.8,
  estimated: 4,
  'sender-confirmed': 4.5,
  converted: 4.6,
  'split-off': 4.7,
  requested: 5,
  'clarification-sought': 5.5,
  appended: 6,
  replied: 7,
  clarified: 7.5,
  contacted: 8,
  'fees-notice-given': 8.1,
  'fee-paid': 8.2,
  extended: 8.3,
  appointment: 9,
  'burden-raised': 10,
  'burden-explained': 11,
  'burden-discussed': 12,
  'burden-declined': 13,
  'burden-resolved': 14,
  'burden-reopened': 15,
  'item-requested': 15.1,
  'papers-received': 15.2,
  'late-papers-accepted': 15.3,
  'late-papers-refused': 15.4,
  'item-withdrawn': 15.5,
  answered: 16,
  'notice-due': 16.2,
  'group-report': 16.3,
  notified: 16.4,
  'copy-supplied': 16.5,
  'promise-agreed': 17,
  acknowledged: 18,
  closed: 19,
  reopened: 19.5,
  'calendar-changed': 20,
  'promise-moved': 21,
  'item-moved': 22,
  'taken-out': 23,
};

/** The steps of an appointment follow each other, whatever the minute that was given for them. */
const stepRank: Record<AppointmentStep['step'], number> = { asked: 0, offered: 0.1, fixed: 0.2, held: 0.3, missed: 0.3, cancelled: 0.4 };

function rankOf({ happening }: StandingFact): number {
  // Who takes a matter at its logging may hand it over in the same breath.
  if (happening.kind === 'assigned' && happening.handedOver === true) return rank.assigned + 0.5;
  return rank[happening.kind] + (happening.kind === 'appointment' ? stepRank[happening.step] : 0);
}

function asItHappened(one: StandingFact, other: StandingFact): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  const byKind = rankOf(one) - rankOf(other);
  if (byKind !== 0) return byKind;
  const [left, right] = [JSON.stringify(one.happening) + one.id, JSON.stringify(other.happening) + other.id];
  return left < right ? -1 : left > right ? 1 : 0;
}
