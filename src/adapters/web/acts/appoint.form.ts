import { appoint } from '../../../application/enquiry/appoint.js';
import { appointmentsOf } from '../../../domain/appointment/appointment.js';
import { type AppointmentStep } from '../../../domain/enquiry/fact.js';
import { ok } from '../../../domain/result.js';
import { isDayGiven } from '../form/days.js';
import { isTimeGiven, moment } from '../form/moments.js';
import { faultAt, type FormBody, given, type Reader, type Reading, reading } from '../form/reading.js';
import { line, most, personNamed, whole, wordsOrNone } from '../form/texts.js';
import { actForm } from './act-form.js';
import { appointmentSteps, type StepChosen, stepChosen } from './appointment-steps.js';
import { officerOptions } from './choices.js';

const slots = ['offer1', 'offer2', 'offer3'] as const;

export const appointForm = actForm({
  path: 'appointments',
  act: 'appoint',
  group: 'meet',
  title: 'Meet the councillor',
  label: 'Offer, fix or record an appointment',
  done: 'The appointment is recorded',
  verb: appoint,
  inputs: { ...Object.fromEntries([...slots, 'fixed'].map((field) => [field, `${field}-day`])) },
  fieldFor: (field, body) => (field === 'time' ? timeField(body) : field),
  needs: ['people'],
  view: (matter) => ({
    steps: appointmentSteps(appointmentsOf(matter.detail.state.history), matter.detail.asOf, matter.visit.council.zone, matter.form.typed.what),
    officers: officerOptions(matter),
  }),
  // Half an hour, in the office.
  prefilled: () => ({ minutes: '30' }),
  read(body, zone) {
    const chosen = stepChosen(given(body, 'what'));
    if (chosen === null) return faultAt('what', 'Select what happened');
    const form = reading({ step: stepOf(chosen, zone), text: wordsOrNone('text', most.text) })(body);
    if (!form.ok) return form;
    const { step: { step, place }, text } = form.value;
    return ok({ at: null, command: { appointment: chosen.appointment, step, text: text ?? '', ...(place !== null && { place }) } });
  },
});

interface Step {
  readonly step: AppointmentStep;
  readonly place: string | null;
}

function stepOf({ step }: StepChosen, zone: string): Reader<Step> {
  switch (step) {
    case 'offered':
      return (body) => offered(body, zone);
    case 'fixed':
      return (body) => fixed(body, zone);
    default:
      return () => ok({ step: { step }, place: null });
  }
}

/** The first is asked for; of the others, those that are given. */
function offered(body: FormBody, zone: string): Reading<Step> {
  const used = slots.filter((slot, place) => place === 0 || isDayGiven(body, slot) || isTimeGiven(body, slot));
  const read = reading(Object.fromEntries(used.map((slot) => [slot, moment(slot, zone, 'The day you offer', 'Enter a day and a time that you offer')])))(body);
  return read.ok ? ok({ step: { step: 'offered', times: Object.values(read.value) }, place: null }) : read;
}

function fixed(body: FormBody, zone: string): Reading<Step> {
  const read = reading({
    startsAt: moment('fixed', zone, 'The day of the appointment', 'Enter the day of the appointment'),
    minutes: whole('minutes', 5, 480, 'Enter how many minutes it takes'),
    officer: personNamed('officer', 'Select who meets the councillor'),
    place: line('place', most.subject, 'Enter where you meet'),
  })(body);
  if (!read.ok) return read;
  const { place, ...rest } = read.value;
  return ok({ step: { step: 'fixed', ...rest }, place });
}

function timeField(body: FormBody): string {
  return stepChosen(given(body, 'what'))?.step === 'fixed' ? 'fixed' : slots[0];
}
