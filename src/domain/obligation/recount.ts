import { type Instant } from '../calendar/instant.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type Terms } from '../protocol/terms.js';
import { catalogue } from './catalogue.js';
import { type Obligation } from './obligation.js';

/**
 * An obligation counted again, from where it began, by the calendar that came into force at `at`. What is settled, or
 * whose last moment has gone by, was judged already and stays; so does a day that would move to before the change.
 */
export function recounted(obligation: Obligation, at: Instant, terms: Terms, history: readonly StandingFact[]): Obligation {
  const { deadline, settled, firstDueOn } = obligation;
  if (settled !== null || deadline === null || at >= deadline.lastMoment) return obligation;
  const next = deadlineAnew(obligation, terms, history);
  if (next === null || next.lastMoment <= at) return obligation;
  if (next.dueOn === deadline.dueOn) return { ...obligation, deadline: next };
  return { ...obligation, deadline: next, firstDueOn: firstDueOn ?? deadline.dueOn };
}

function deadlineAnew(obligation: Obligation, terms: Terms, history: readonly StandingFact[]): Obligation['deadline'] {
  const position = history.findIndex(({ id }) => id === obligation.startedBy);
  const fact = history[position];
  const rule = terms.protocol.rules.find(({ id }) => id === obligation.rule);
  if (fact === undefined || rule === undefined) return null;
  return catalogue[obligation.kind].starts(fact, rule, terms, history.slice(0, position))?.deadline ?? null;
}
