import { type CouncilPolicy, type PolicyId, policyNamed } from '../../council/council-policy.js';
import { type Doing } from '../../enquiry/decide/act.js';
import { type Telling } from '../../enquiry/fact.js';
import { type PersonId } from '../../people/person.js';
import { ok, refused } from '../../result.js';
import { type ComplaintState } from '../complaint.js';
import { type ComplaintWord } from '../fact.js';
import { mayBeLeftOut, type RouteStep } from '../route.js';
import { type ComplaintDecision, complaintFact, mayBeSaid } from './act.js';

/** To whoever complained; or `case`, to whom it is about. `policy`: which of the council's it follows (great-aycliffe/3.5). */
export type ComplaintTold = Telling & { readonly text: string; readonly policy?: PolicyId } & (
    | { readonly what: ComplaintWord }
    | { readonly what: 'case'; readonly to: PersonId }
  );

/** The outcome opens nothing again: no enquiry, and no answer that was given. */
export function decideTell(state: ComplaintState, doing: Doing, told: ComplaintTold, policies: readonly CouncilPolicy[] = []): ComplaintDecision {
  const { text, channel, alreadyGiven } = told;
  const possible = mayBeSaid(state, doing, { channel, alreadyGiven });
  if (!possible.ok) return possible;
  const followed = policyNamed(told.policy, policies);
  if (!followed.ok) return followed;
  if (told.what !== 'case') {
    if (told.what === 'feedback' && state.raised.route.raisedBy !== 'officer') return refused({ code: 'no-officers-concern' });
    const early = told.what === 'progress' ? null : stepBefore(state);
    if (early !== null) return refused({ code: 'complaint-outcome-early', what: told.what, next: early.kind, clause: early.clause });
    return ok(complaintFact(doing, { kind: 'complainant-told', what: told.what, channel, alreadyGiven, ...followed.value }, { text }));
  }
  const { about } = state.raised;
  if (!about.includes(told.to)) return refused({ code: 'not-its-subject', person: told.to, about });
  return ok(complaintFact(doing, { kind: 'case-put', to: told.to, channel, alreadyGiven, ...followed.value }, { text }));
}

/** Something comes of a complaint once something was done with it: the first step still to be taken where none was; null: it may be told. */
function stepBefore({ history, raised, stepsTaken }: ComplaintState): RouteStep | null {
  if (history.some(({ happening }) => happening.kind === 'step-taken' && happening.isTaken)) return null;
  return raised.route.steps.find((step, at) => !stepsTaken.includes(at) && !mayBeLeftOut(step)) ?? null;
}
