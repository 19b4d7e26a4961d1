import { type Obligation, type Settlement } from '../obligation/obligation.js';
import { type PersonId } from '../people/person.js';
import { type ClauseId } from '../protocol/protocol.js';
import { type ComplaintFact, type Raised } from './fact.js';
import { type OwedOnComplaint } from './route.js';

export type ComplaintDutyKind = 'complaint-progress' | 'complaint-outcome' | 'complaint-feedback';

/**
 * An obligation on a complaint. It never stands among the council's other obligations: lists, figures and reminders
 * that are made of those know nothing of it. No protocol gives a number of days, so no day is due.
 */
export interface ComplaintDuty extends Pick<Obligation, 'key' | 'clause' | 'owedTo' | 'startedBy' | 'startsAt' | 'deadline' | 'settled'> {
  readonly kind: ComplaintDutyKind;
  readonly owedBy: readonly PersonId[];
}

interface DutyKind {
  readonly under: keyof OwedOnComplaint;
  /** As a clause of a sentence: "word of how the complaint goes on". */
  readonly owes: string;
  /** Each step that is taken is something to tell. */
  readonly startsAgain: boolean;
  settles(happening: ComplaintFact['happening']): Settlement['how'] | null;
}

export const complaintDutyKinds: Readonly<Record<ComplaintDutyKind, DutyKind>> = {
  'complaint-progress': {
    under: 'progress',
    owes: 'word of how the complaint goes on',
    startsAgain: true,
    settles: (happening) => (isTold(happening, 'progress') ? 'met' : isTold(happening, 'outcome') ? 'replaced' : liftedBy(happening)),
  },
  'complaint-outcome': {
    under: 'outcome',
    owes: 'the outcome of the complaint',
    startsAgain: false,
    settles: (happening) => (isTold(happening, 'outcome') ? 'met' : liftedBy(happening)),
  },
  // Whoever raised it is told in the same act whose it is now: that is what came of it here.
  'complaint-feedback': {
    under: 'feedback',
    owes: 'word to the officer of what came of the concern',
    startsAgain: false,
    settles: (happening) => (isTold(happening, 'feedback') || happening.kind === 'referred' ? 'met' : liftedBy(happening)),
  },
};

function isTold(happening: ComplaintFact['happening'], what: string): boolean {
  return happening.kind === 'complainant-told' && happening.what === what;
}

function liftedBy({ kind }: ComplaintFact['happening']): 'lifted' | null {
  return kind === 'referred' || kind === 'closed' ? 'lifted' : null;
}

/** What is owed on a complaint, by facts in the order in which they happened. */
export function complaintDuties(history: readonly ComplaintFact[], raised: Raised): readonly ComplaintDuty[] {
  return history.reduce<readonly ComplaintDuty[]>((owed, fact, position) => {
    const handlers = handlersAfter(history.slice(0, position + 1));
    const settled = owed.map((duty) => moved(duty, fact, handlers));
    return [...settled, ...started(fact, settled, history.slice(0, position), raised, handlers)];
  }, []);
}

/** Who handles it after these facts. */
export function handlersAfter(history: readonly ComplaintFact[]): readonly PersonId[] {
  const named = history.findLast(({ happening }) => happening.kind === 'raised' || happening.kind === 'handlers-named')?.happening;
  return named?.kind === 'raised' || named?.kind === 'handlers-named' ? named.handlers : [];
}

function moved(duty: ComplaintDuty, { id, at, happening }: ComplaintFact, handlers: readonly PersonId[]): ComplaintDuty {
  if (duty.settled !== null) return duty;
  const how = complaintDutyKinds[duty.kind].settles(happening);
  return { ...duty, owedBy: handlers, settled: how === null ? null : { how, by: id, at } };
}

function started(
  { id, at, happening }: ComplaintFact,
  owed: readonly ComplaintDuty[],
  before: readonly ComplaintFact[],
  raised: Raised,
  handlers: readonly PersonId[],
): readonly ComplaintDuty[] {
  if (happening.kind !== 'raised' && happening.kind !== 'step-taken') return [];
  if (before.some((fact) => isTold(fact.happening, 'outcome') || liftedBy(fact.happening) !== null)) return [];
  const kinds = Object.entries(complaintDutyKinds) as readonly [ComplaintDutyKind, DutyKind][];
  return kinds.flatMap(([kind, { under, startsAgain }]) => {
    const clause: ClauseId | null = raised.route.owed[under];
    const begins = happening.kind === 'raised' || (startsAgain && !owed.some((duty) => duty.kind === kind && duty.settled === null));
    if (clause === null || !begins) return [];
    const parties = { owedBy: handlers, owedTo: [raised.by] };
    return [{ key: `${kind}:${id}`, kind, clause, ...parties, startedBy: id, startsAt: at, deadline: null, settled: null }];
  });
}
