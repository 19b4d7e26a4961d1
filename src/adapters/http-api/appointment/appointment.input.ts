import { z } from 'zod';
import { type AppointmentCommand } from '../../../domain/enquiry/decide/appoint.js';
import { type AppointmentStep } from '../../../domain/enquiry/fact.js';
import { at, most } from '../enquiry/telling.js';
import { id, instant, line, object, several, text, toldApartBy, whole } from '../input/fields.js';

const steps = ['asked', 'offered', 'fixed', 'held', 'missed', 'cancelled'] as const;

/** `appointment`: the id of the fact that it began with; null: a new one. `place`: one line. */
const ofAnyStep = {
  appointment: id.nullable().default(null),
  text: text(most.text).default(''),
  place: line(most.line).exactOptional(),
  at,
};

function step<const Step extends (typeof steps)[number], Shape extends z.ZodRawShape>(name: Step, more: Shape) {
  return object({ step: z.literal(name), ...ofAnyStep, ...more });
}

/** A step of an appointment. `minutes`: how long it is to take; `officer`: whom the member meets, by id. */
export const appointing = toldApartBy('step', `one of ${steps.join(', ')}`, [
  step('asked', {}),
  step('offered', { times: several(instant, 10, 'times with their offsets') }),
  step('fixed', { startsAt: instant, minutes: whole(5, 480), officer: id }),
  step('held', {}),
  step('missed', {}),
  step('cancelled', {}),
]);

export type Appointing = z.output<typeof appointing>;

export function commandOf(given: Appointing): AppointmentCommand {
  const { appointment, text, place } = given;
  return { appointment, step: stepOf(given), text, ...(place !== undefined && { place }) };
}

function stepOf(given: Appointing): AppointmentStep {
  switch (given.step) {
    case 'offered':
      return { step: given.step, times: given.times };
    case 'fixed': {
      const { step, startsAt, minutes, officer } = given;
      return { step, startsAt, minutes, officer };
    }
    default:
      return { step: given.step };
  }
}
