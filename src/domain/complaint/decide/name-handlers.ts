import { type Doing } from '../../enquiry/decide/act.js';
import { ok } from '../../result.js';
import { chooseHandlers, type Naming } from '../choose-handlers.js';
import { type ComplaintState } from '../complaint.js';
import { type HandlerDecision } from '../fact.js';
import { type ComplaintDecision, complaintFact, mayGoOn } from './act.js';

export interface HandlersNamed extends Naming {
  readonly decision: HandlerDecision;
}

/** Others handle it from now on, by the council's decision; who handled it before sees no more of it. */
export function decideNameHandlers(state: ComplaintState, doing: Doing, { handlers, decision, today }: HandlersNamed): ComplaintDecision {
  const possible = mayGoOn(state, doing);
  if (!possible.ok) return possible;
  const { route, about, by } = state.raised;
  const chosen = chooseHandlers(route, { about, complainant: by }, [], { handlers, decision, today });
  if (!chosen.ok) return chosen;
  return ok(complaintFact(doing, { kind: 'handlers-named', handlers: chosen.value.map(({ id }) => id), decision }, {}));
}
