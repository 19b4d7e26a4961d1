import { type Appointment, type AppointmentState, stepsAfter } from '../../../domain/appointment/appointment.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type AppointmentId } from '../../../domain/enquiry/fact.js';
import { momentWords } from '../moment-words.js';

/** What happened, and to which appointment; null: to a new one. */
export interface StepChosen {
  readonly appointment: AppointmentId | null;
  readonly step: AppointmentState;
}

const steps: readonly AppointmentState[] = ['asked', 'offered', 'fixed', 'held', 'missed', 'cancelled'];

export function stepChosen(value: string): StepChosen | null {
  const [, id = '', name = ''] = /^([\w-]{1,60}):([a-z]+)$/.exec(value) ?? [];
  const step = steps.find((one) => one === name);
  return step === undefined ? null : { appointment: id === 'new' ? null : id, step };
}

/** All that can follow, a radio each: for every appointment that is not over, and for a new one. */
export function appointmentSteps(all: readonly Appointment[], now: Instant, zone: string, typed: string | undefined) {
  const open = all.filter(({ state }) => stepsAfter[state].length > 0);
  const known = open.flatMap((one) => stepsAfter[one.state].filter((step) => mayFollow(one, step, now)).map((step) => [`${one.id}:${step}`, knownWords(one, step, zone)] as const));
  const fresh = stepsAfter.none.map((step) => [`new:${step}`, freshWords[step] ?? ''] as const);
  const items = [...known, ...fresh].map(([value, text]) => ({ value, text, checked: value === typed }));
  return known.length === 0 ? items : [...items.slice(0, known.length), { divider: 'or' }, ...items.slice(known.length)];
}

/** What becomes of a meeting is known after it. */
function mayFollow({ fixed }: Appointment, step: AppointmentState, now: Instant): boolean {
  return (step !== 'held' && step !== 'missed') || fixed === null || fixed.startsAt <= now;
}

const freshWords: Partial<Record<AppointmentState, string>> = {
  asked: 'A new appointment: the councillor asked for one',
  offered: 'A new appointment: I offer times',
  fixed: 'A new appointment: a time is fixed',
};

function knownWords({ state, fixed }: Appointment, step: AppointmentState, zone: string): string {
  const which = fixed === null ? `The appointment that was ${state === 'offered' ? 'offered' : 'asked for'}` : `The appointment on ${momentWords(fixed.startsAt, zone)}`;
  switch (step) {
    case 'offered':
      return `${which}: I offer ${state === 'asked' ? 'times' : 'other times'}`;
    case 'fixed':
      return `${which}: ${fixed === null ? 'a time is fixed' : 'it moves to another time'}`;
    case 'held':
      return `${which} was held`;
    case 'missed':
      return `${which} did not happen: somebody could not come`;
    case 'asked':
      return `${which} is asked for`;
    case 'cancelled':
      return `${which} is cancelled`;
  }
}
