import { type RowsFor } from '../refusal-row.js';

/** Matters that are flagged as contentious (great-aycliffe/3.5). */
export const contentiousRefusals: RowsFor<'flagged-already' | 'not-flagged' | 'flag-is-lifted'> = {
  'flagged-already': {
    status: 409,
    title: 'The matter is flagged already',
    level: 'info',
    detail: ({ since }) => `It is flagged as contentious since ${since}. What is to be added goes into a note.`,
  },
  'not-flagged': {
    status: 409,
    title: 'The matter is not flagged',
    level: 'info',
    detail: () => 'There is no flag to lift.',
  },
  'flag-is-lifted': {
    status: 409,
    title: 'A flag is lifted, not corrected',
    level: 'info',
    detail: () => 'The clerk lifts it, with a reason (POST contentious-flags/liftings); one that was lifted by a slip is set again.',
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'a fact that is no flag' }],
  },
};
