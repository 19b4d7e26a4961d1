import { type RowsFor } from '../refusal-row.js';

export const meetingRefusals: RowsFor<'meeting-before-papers' | 'meeting-gone-by' | 'no-such-meeting'> = {
  'meeting-before-papers': {
    status: 422,
    title: 'The papers would come after their meeting',
    level: 'info',
    detail: () => 'The papers of a meeting are there before it, or on its day.',
    faults: ({ heldOn, papersOn }) => [{ field: 'papersOn', found: papersOn, wanted: `${heldOn} or earlier` }],
  },
  'meeting-gone-by': {
    status: 422,
    title: 'The day of the meeting has gone by',
    level: 'info',
    detail: () => 'A meeting that is entered or moved is still to come.',
    faults: ({ heldOn, today }) => [{ field: 'heldOn', found: heldOn, wanted: `${today} or later` }],
  },
  'no-such-meeting': {
    status: 422,
    title: 'There is no such meeting',
    level: 'info',
    detail: () => 'The council has entered no meeting with this id.',
    faults: ({ meeting }) => [{ field: 'afterMeeting.meeting', found: meeting, wanted: 'the id of a meeting of the council' }],
  },
};
