import { type Instant } from '../calendar/instant.js';
import { type AppointmentId, type AppointmentStep, type StandingFact } from '../enquiry/fact.js';
import { type PersonId } from '../people/person.js';

export type AppointmentState = AppointmentStep['step'];

/** A meeting of a member with an officer (houghton-regis/10.4), as the facts leave it. */
export interface Appointment {
  readonly id: AppointmentId;
  readonly state: AppointmentState;
  readonly offered: readonly Instant[];
  /** null: no time is fixed. */
  readonly fixed: { readonly startsAt: Instant; readonly minutes: number; readonly officer: PersonId; readonly place: string } | null;
  /** How often a time was fixed: what a calendar tells an older invitation by (RFC 5545, SEQUENCE). */
  readonly timesFixed: number;
}

/** What may follow each step. A fixed time may be fixed anew: it moved. */
export const stepsAfter: Readonly<Record<AppointmentState | 'none', readonly AppointmentState[]>> = {
  none: ['asked', 'offered', 'fixed'],
  asked: ['offered', 'fixed', 'cancelled'],
  offered: ['offered', 'fixed', 'cancelled'],
  fixed: ['offered', 'fixed', 'held', 'missed', 'cancelled'],
  held: [],
  missed: ['offered', 'fixed', 'cancelled'],
  cancelled: [],
};

/** In the order in which they began. */
export function appointmentsOf(history: readonly StandingFact[]): readonly Appointment[] {
  const all = new Map<AppointmentId, Appointment>();
  for (const { happening, words } of history) {
    if (happening.kind !== 'appointment') continue;
    const { appointment: id } = happening;
    all.set(id, after(all.get(id) ?? { id, state: 'asked', offered: [], fixed: null, timesFixed: 0 }, happening, words.place ?? ''));
  }
  return [...all.values()];
}

function after(appointment: Appointment, step: AppointmentStep, place: string): Appointment {
  switch (step.step) {
    case 'offered':
      return { ...appointment, state: step.step, offered: step.times };
    case 'fixed': {
      const { startsAt, minutes, officer } = step;
      return { ...appointment, state: step.step, fixed: { startsAt, minutes, officer, place }, timesFixed: appointment.timesFixed + 1 };
    }
    default:
      return { ...appointment, state: step.step };
  }
}
