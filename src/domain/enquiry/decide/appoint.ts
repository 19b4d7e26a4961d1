import { type Appointment, appointmentsOf, stepsAfter } from '../../appointment/appointment.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type AppointmentId, type AppointmentStep } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface AppointmentCommand {
  /** null: a new one. */
  readonly appointment: AppointmentId | null;
  readonly step: AppointmentStep;
  readonly text: string;
  readonly place?: string;
}

/** A step of an appointment (houghton-regis/10.4): one that follows from the last, with times that make sense. */
export function decideAppoint(state: EnquiryState, doing: Doing, { appointment, step, text, place }: AppointmentCommand): Decision {
  const possible = mayHappen(state, 'appoint', doing);
  if (!possible.ok) return possible;
  const found = appointment === null ? null : appointmentsOf(state.history).find(({ id }) => id === appointment);
  const last = state.history.findLast(({ happening }) => happening.kind === 'appointment' && happening.appointment === appointment);
  if (last !== undefined && doing.at < last.at) return refused({ code: 'appointment-out-of-order', at: doing.at, last: last.at });
  if (found === undefined) return refused({ code: 'no-such-appointment', appointment: appointment ?? '' });
  const allowed = stepsAfter[found?.state ?? 'none'];
  if (!allowed.includes(step.step)) return refused({ code: 'appointment-step', step: step.step, state: found?.state ?? null, allowed });
  const faulty = timeFault(found, step, doing);
  if (faulty !== null) return refused(faulty);
  const words = { ...(text.trim() !== '' && { text }), ...(place !== undefined && { place }) };
  return ok(factOf(doing, { kind: 'appointment', appointment: found?.id ?? doing.factId, ...step }, words));
}

function timeFault(found: Appointment | null, step: AppointmentStep, { recordedAt }: Doing): EnquiryRefusal | null {
  const ahead = step.step === 'offered' ? step.times : step.step === 'fixed' ? [step.startsAt] : [];
  const gone = ahead.find((time) => time <= recordedAt);
  if (gone !== undefined) return { code: 'appointment-gone-by', startsAt: gone, at: recordedAt };
  const startsAt = found?.fixed?.startsAt;
  const isTooSoon = (step.step === 'held' || step.step === 'missed') && startsAt !== undefined && startsAt > recordedAt;
  return isTooSoon ? { code: 'appointment-to-come', startsAt, now: recordedAt } : null;
}
