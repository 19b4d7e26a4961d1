import { type RowsFor } from '../refusal-row.js';

/** The discussion of a burden goes its steps: raised, explained, discussed or declined, resolved, perhaps reopened. */
export const burdenRefusals: RowsFor<'burden-stage' | 'burden-not-discussed' | 'burden-phase' | 'burden-needs-member'> = {
  'burden-needs-member': {
    status: 422,
    title: 'No member of the enquiry takes part',
    level: 'info',
    detail: () => 'A discussion is one with a member who asked; what is agreed is agreed by one of them.',
    faults: ({ act, members }) => [
      { field: act === 'discuss-burden' ? 'with' : 'agreedBy', found: 'no member of the enquiry', wanted: `one of ${members.join(', ')} at least` },
    ],
  },
  'burden-stage': {
    status: 409,
    title: 'The discussion of the burden does not stand there',
    level: 'info',
    detail: ({ act, stage }) => `The act "${act}" cannot be done where ${stage === null ? 'no burden was raised' : `the discussion is "${stage}"`}.`,
  },
  'burden-not-discussed': {
    status: 409,
    title: 'The burden was not discussed yet',
    level: 'info',
    detail: ({ stage }) => `The discussion is "${stage}": what limits an answer follows a discussion with the member, or their word that they want none.`,
    faults: ({ outcome }) => [{ field: 'outcome', found: outcome, wanted: 'proceed or withdrawn, or a discussion before it' }],
  },
  'burden-phase': {
    status: 422,
    title: 'What is phased has a last day',
    level: 'info',
    detail: () => 'The outcome "phased" has the day of its last part, still to come; no other outcome has one.',
    faults: ({ outcome, phasedUntil, today }) => [
      { field: 'phasedUntil', found: phasedUntil ?? 'nothing', wanted: outcome === 'phased' ? `${today} or later` : 'nothing' },
    ],
  },
};
