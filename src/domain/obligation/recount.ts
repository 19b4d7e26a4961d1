import { type Deadline } from '../calendar/deadline.js';
import { type Instant } from '../calendar/instant.js';
import { type StandingFact } from '../enquiry/fact.js';
import { rulesUnder } from '../protocol/statute.js';
import { type Terms } from '../protocol/terms.js';
import { catalogue } from './catalogue.js';
import { type Obligation, type Rest } from './obligation.js';
import { type Start } from './kind.js';
import { type Resting, restingAfter, type RestingTerms, unrested } from './rests.js';

/**
 * An obligation counted again, from where it began, by what came into force at `at`: another calendar, another day of
 * the meeting that it was promised for. What is settled, or whose last moment has gone by, was judged already and
 * stays; so does a day that would move to before the change. `known`: the history up to it.
 */
export function recounted(obligation: Obligation, at: Instant, terms: Terms, known: readonly StandingFact[]): Obligation {
  const { deadline, settled, firstDueOn } = obligation;
  if (settled !== null || deadline === null || at >= deadline.lastMoment) return obligation;
  const next = deadlineAnew(obligation, restingAfter(known, terms).terms, known);
  if (next === null || next.lastMoment <= at) return obligation;
  if (next.dueOn === deadline.dueOn) return { ...obligation, deadline: next };
  return { ...obligation, deadline: next, firstDueOn: firstDueOn ?? deadline.dueOn };
}

/**
 * An obligation whose count the law stops, starts again or makes longer at `at`: the day that the member was told first
 * is kept beside the new one. What was missed by then was missed.
 */
export function recountedByLaw(obligation: Obligation, at: Instant, terms: Terms, known: readonly StandingFact[]): Obligation {
  const { deadline, settled, rests, firstDueOn } = obligation;
  if (settled !== null || (deadline !== null && at >= deadline.lastMoment)) return obligation;
  const next = startedAnew(obligation, unrested(terms), known);
  if (next === null) return obligation;
  const told = deadline?.dueOn ?? rests?.dueOn ?? null;
  return { ...obligation, deadline: next.deadline, rests: next.rests ?? null, firstDueOn: firstDueOn ?? told };
}

/**
 * What a member brings to a meeting follows the meeting, before the day and after it: a request was never judged, and a
 * day that would lie behind the meeting, or far before it, is no use to anybody.
 */
export function followed(obligation: Obligation, move: StandingFact, terms: Terms, known: readonly StandingFact[]): Obligation {
  const { deadline, firstDueOn, kind, startedBy } = obligation;
  const start = known.find(({ id }) => id === startedBy);
  const next = start === undefined ? null : (catalogue[kind].moves?.(move, start, restingAfter(known, terms).terms) ?? null);
  if (next === null || deadline === null || next.dueOn === deadline.dueOn) return obligation;
  return { ...obligation, deadline: next, firstDueOn: firstDueOn ?? deadline.dueOn };
}

/** An obligation whose count begins to rest at `at`, or goes on again: what was missed by then was missed. */
export function rested(obligation: Obligation, at: Instant, terms: Terms, known: readonly StandingFact[]): Obligation {
  const { deadline, settled, rests, kind } = obligation;
  if (settled !== null || !catalogue[kind].canRest) return obligation;
  const resting = restingAfter(known, terms);
  if (resting.now === null) {
    return rests === null ? obligation : { ...obligation, rests: null, deadline: deadlineAfter(rests, obligation, at, resting, known) };
  }
  if (rests !== null) return { ...obligation, rests: { ...resting.now, dueOn: rests.dueOn } };
  if (deadline === null || at >= deadline.lastMoment) return obligation;
  return { ...obligation, deadline: null, rests: { ...resting.now, dueOn: deadline.dueOn } };
}

/**
 * The day of a count that goes on again. A rest that began on the very day that was due gives back that day too: nobody
 * is late by having waited.
 */
function deadlineAfter({ dueOn }: Rest, obligation: Obligation, at: Instant, { terms, generous }: Resting, known: readonly StandingFact[]): Deadline | null {
  const next = deadlineAnew(obligation, terms, known);
  return next === null || (next.lastMoment > at && next.dueOn >= dueOn) ? next : deadlineAnew(obligation, generous, known);
}

function deadlineAnew(obligation: Obligation, terms: RestingTerms, known: readonly StandingFact[]): Deadline | null {
  const position = known.findIndex(({ id }) => id === obligation.startedBy);
  const fact = known[position];
  if (fact === undefined) return null;
  const kind = catalogue[obligation.kind];
  const first = startedAnew(obligation, terms, known)?.deadline ?? null;
  return known.slice(position + 1).reduce((deadline, later) => kind.moves?.(later, fact, terms) ?? deadline, first);
}

/** What it would begin as by all that is known. */
function startedAnew({ kind, rule: named, startedBy }: Obligation, terms: RestingTerms, known: readonly StandingFact[]): Start | null {
  const fact = known.find(({ id }) => id === startedBy);
  const rule = rulesUnder(terms.protocol).find(({ id }) => id === named);
  return fact === undefined || rule === undefined ? null : catalogue[kind].starts(fact, rule, terms, known);
}
