import { type RowsFor } from '../refusal-row.js';

/** A day is promised that cannot be. How far ahead is the council's own setting: no clause says it. */
export const promiseRefusals: RowsFor<
  'promise-not-after-act' | 'promise-too-far' | 'renewal-needs-reason' | 'promise-too-long' | 'promise-needs-agreement' | 'one-timescale'
> = {
  'promise-not-after-act': {
    status: 422,
    title: 'The promised day has gone by',
    level: 'info',
    detail: () => 'An answer is promised for the day of the promise or a later one.',
    faults: ({ promisedOn, actedOn }, names) => [{ field: names.promisedOn ?? 'promisedOn', found: promisedOn, wanted: `${actedOn} or later` }],
  },
  'promise-too-far': {
    status: 422,
    title: 'The promised day is more than a year ahead',
    level: 'info',
    detail: () => 'Nothing was done: a slip in the year would put the enquiry out of sight.',
    faults: ({ promisedOn, furthest }, names) => [{ field: names.promisedOn ?? 'promisedOn', found: promisedOn, wanted: `${furthest} or earlier` }],
  },
  'renewal-needs-reason': {
    status: 422,
    title: 'A renewed promise needs a reason',
    level: 'info',
    detail: () => 'An answer was promised before. The member is told why it cannot be given by then.',
    faults: () => [{ field: 'reason', found: 'nothing', wanted: 'why the answer cannot be given by the day promised before' }],
    clauses: ({ clause }) => [clause],
  },
  'promise-too-long': {
    status: 422,
    title: 'The promised day is too far ahead',
    level: 'info',
    detail: ({ longest }) => `The council promises an answer for at most ${longest} working days ahead.`,
    faults: ({ promisedOn, workingDays, longest }) => [
      { field: 'promisedOn', found: `${promisedOn}, ${workingDays} working days ahead`, wanted: `at most ${longest} working days ahead` },
    ],
  },
  'promise-needs-agreement': {
    status: 409,
    title: 'The clerk has not agreed to a promise this long',
    level: 'info',
    detail: ({ clerkAgreesBeyond }) => `Beyond ${clerkAgreesBeyond} working days the clerk agrees first (promise-agreements).`,
    faults: ({ promisedOn, workingDays, clerkAgreesBeyond }) => [
      {
        field: 'promisedOn',
        found: `${promisedOn}, ${workingDays} working days ahead`,
        wanted: `at most ${clerkAgreesBeyond} working days ahead, or a day that the clerk agreed to`,
      },
    ],
  },
  'one-timescale': {
    status: 422,
    title: 'One timescale is wanted',
    level: 'info',
    detail: () => 'An answer is promised by a day, or for so many working days after a meeting.',
    faults: ({ given }) => [{ field: 'promisedOn', found: `${given} of the two`, wanted: 'exactly one of promisedOn and afterMeeting' }],
  },
};
