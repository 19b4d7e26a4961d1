import { type Doing } from '../../enquiry/decide/act.js';
import { ok, refused, type Result } from '../../result.js';
import { type ComplaintState } from '../complaint.js';
import { type ComplaintRefusal } from '../refusal.js';
import { mayBeLeftOut, type RouteStep, type StepKind } from '../route.js';
import { type ComplaintDecision, complaintFact, mayGoOn } from './act.js';

export interface StepTaken {
  readonly step: Exclude<StepKind, 'outside'>;
  /** false: passed over, with the reason in `text`. */
  readonly isTaken: boolean;
  /** Who conciliates. */
  readonly body: string | null;
  readonly text: string;
}

/** The route's steps in their order: an informal talk first (houghton-regis/12.2), or why there was none. */
export function decideTakeStep(state: ComplaintState, doing: Doing, { step, isTaken, body, text }: StepTaken): ComplaintDecision {
  const possible = mayGoOn(state, doing);
  if (!possible.ok) return possible;
  const place = placeOf(state, step);
  if (!place.ok) return place;
  const { number, bodies } = place.value;
  if (!isTaken && step !== 'informal') return refused({ code: 'complaint-not-passed-over', step });
  const named = body === null || bodies.includes(body);
  if (!named || (isTaken && bodies.length > 0 && body === null)) return refused({ code: 'complaint-body', found: body, known: bodies });
  return ok(complaintFact(doing, { kind: 'step-taken', step: number, isTaken, body }, isTaken ? { text } : { reason: text }));
}

/** Where in the route a step stands that may be taken now: every step before it was, but those that may be left out. */
export function placeOf({ raised, stepsTaken }: ComplaintState, step: StepKind): Result<RouteStep & { readonly number: number }, ComplaintRefusal> {
  const { steps } = raised.route;
  const number = steps.findIndex(({ kind }, at) => kind === step && !stepsTaken.includes(at));
  const next = steps.find((one, at) => !stepsTaken.includes(at) && (at === number || !mayBeLeftOut(one)));
  const found = steps[number];
  if (found !== undefined && next === found) return ok({ ...found, number });
  return refused({ code: 'complaint-step', step, next: next?.kind ?? null, known: steps.map(({ kind }) => kind), clause: next?.clause ?? null });
}
