import { type CivilDate } from '../../calendar/civil-date.js';
import { type EventDay } from '../../calendar/count.js';
import { type Deadline, dueOnDate } from '../../calendar/deadline.js';
import { type Happening, type PromisedEvent } from '../../enquiry/fact.js';
import { type Terms } from '../../protocol/terms.js';
import { type ObligationKind } from '../kind.js';

/**
 * The timescale that a person gave: its date becomes the next deadline, whatever rule asked for the answer.
 * A later timescale takes its place; renewed in time it is no lateness, after it ran out the promise was missed.
 * A timescale that is a meeting moves where the meeting does, and stays the same promise.
 */
export const promise: ObligationKind = {
  name: 'promise',
  soft: false,
  canRest: false,
  owes: 'the answer that was promised',
  starts(fact, rule, terms) {
    const promised = promisedIn(fact.happening);
    if (promised === null) return null;
    if (rule.kind !== 'answer-or-promise' && rule.kind !== 'timely-answer') return null;
    return { clause: rule.clause, localStandard: null, deadline: promisedFor(promised, terms) };
  },
  moves(fact, startedBy, terms) {
    const [{ happening: moved }, { happening: given }] = [fact, startedBy];
    if (moved.kind !== 'promise-moved' || given.kind !== 'acknowledged') return null;
    return given.event?.meeting === moved.event.meeting ? promisedFor(moved, terms) : null;
  },
  settles(fact) {
    switch (fact.happening.kind) {
      case 'answered':
        return 'met';
      case 'acknowledged':
        return 'replaced';
      case 'burden-resolved':
        return promisedIn(fact.happening) === null ? null : 'replaced';
      case 'closed':
        return fact.happening.outcome === 'answered' ? null : 'lifted';
      default:
        return null;
    }
  },
};

/** A day that a member was told: for the answer, or (where it comes in parts) for the last of them. */
function promisedIn(happening: Happening): { readonly promisedOn: CivilDate; readonly event?: PromisedEvent } | null {
  if (happening.kind === 'acknowledged') return happening;
  return happening.kind === 'burden-resolved' && happening.phasedUntil !== null ? { promisedOn: happening.phasedUntil } : null;
}

function promisedFor({ promisedOn, event }: { readonly promisedOn: CivilDate; readonly event?: PromisedEvent }, terms: Terms): Deadline {
  const deadline = dueOnDate(terms.calendar, terms.counting, promisedOn, terms.calendarVersion, event && daysFrom(event));
  if (!deadline.ok) throw new Error(`A promise cannot fall on ${promisedOn}: ${JSON.stringify(deadline.refusal)}`);
  return deadline.value;
}

function daysFrom({ title, heldOn, workingDaysAfter }: PromisedEvent): EventDay {
  return { title, heldOn, workingDaysAfter };
}
