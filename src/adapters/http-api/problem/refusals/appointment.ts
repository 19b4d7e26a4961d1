import { type RowsFor } from '../refusal-row.js';

export const appointmentRefusals: RowsFor<'no-such-appointment' | 'appointment-step' | 'appointment-gone-by' | 'appointment-to-come' | 'appointment-out-of-order'> = {
  'appointment-out-of-order': {
    status: 422,
    title: 'This lies before the last step of the appointment',
    level: 'info',
    detail: () => 'The steps of an appointment follow each other in time.',
    faults: ({ at, last }, names) => [{ field: names.at ?? 'at', found: at, wanted: `${last} or later` }],
  },
  'no-such-appointment': {
    status: 422,
    title: 'The enquiry has no such appointment',
    level: 'info',
    detail: () => 'An appointment is named by the fact that it began with.',
    faults: ({ appointment }) => [{ field: 'appointment', found: appointment, wanted: 'the id of an appointment of this enquiry, or null' }],
  },
  'appointment-step': {
    status: 409,
    title: 'This step does not follow',
    level: 'info',
    detail: ({ step, state }) => (state === null ? `No appointment begins with the step "${step}".` : `The step "${step}" does not follow "${state}".`),
    faults: ({ step, allowed }) => [
      { field: 'step', found: step, wanted: allowed.length === 0 ? 'nothing: it is over' : `one of ${allowed.join(', ')}` },
    ],
  },
  'appointment-gone-by': {
    status: 422,
    title: 'This time has gone by',
    level: 'info',
    detail: () => 'A time that is offered or fixed lies ahead.',
    faults: ({ startsAt, at }, names) => [{ field: names.startsAt ?? 'startsAt', found: startsAt, wanted: `later than ${at}` }],
  },
  'appointment-to-come': {
    status: 409,
    title: 'The appointment is still to come',
    level: 'info',
    detail: () => 'It was held, or missed, only once it was to begin.',
    faults: ({ startsAt, now }) => [{ field: 'step', found: `now, ${now}`, wanted: `${startsAt} or later` }],
  },
};
