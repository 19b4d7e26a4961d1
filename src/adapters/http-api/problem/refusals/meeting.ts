import { type RowsFor } from '../refusal-row.js';

export const meetingRefusals: RowsFor<
  | 'meeting-before-papers'
  | 'meeting-gone-by'
  | 'meeting-time-not-said'
  | 'no-such-meeting'
  | 'notice-in-the-future'
  | 'notice-after-meeting'
  | 'notice-too-short'
  | 'actions-at-fault'
> = {
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
    detail: () => 'A meeting is moved to a day to come. One that is entered is to come, or was held in the last six weeks.',
    faults: ({ heldOn, earliest }) => [{ field: 'heldOn', found: heldOn, wanted: `${earliest} or later` }],
  },
  'meeting-time-not-said': {
    status: 422,
    title: 'Nobody said at what time the meeting was',
    level: 'info',
    detail: ({ title }) => `What was asked at “${title}” counts from when it was asked: after the cut-off it counts from the next working day.`,
    faults: ({ heldOn }) => [{ field: 'saidAt', found: 'nothing', wanted: `the time on ${heldOn}, such as 19:30` }],
  },
  'notice-in-the-future': {
    status: 422,
    title: 'This notice has not been given yet',
    level: 'info',
    detail: () => 'A notice is recorded once it is given.',
    faults: ({ givenOn, today }) => [{ field: 'givenOn', found: givenOn, wanted: `${today} or earlier` }],
  },
  'notice-after-meeting': {
    status: 422,
    title: 'The notice would come after the meeting',
    level: 'info',
    detail: () => 'Notice is given before the day of the meeting.',
    faults: ({ givenOn, heldOn }) => [{ field: 'givenOn', found: givenOn, wanted: `earlier than ${heldOn}` }],
  },
  'notice-too-short': {
    status: 422,
    title: 'The notice is too short',
    level: 'info',
    detail: () => 'It leaves fewer than three clear days, by either reading: the meeting cannot be held on that day. Move it.',
    faults: ({ givenOn, latestByNalc, latestByElitestone }) => [
      { field: 'givenOn', found: givenOn, wanted: `${latestByNalc} or earlier; ${latestByElitestone} or earlier where Saturdays do not count` },
    ],
  },
  'actions-at-fault': {
    status: 422,
    title: 'Some of the actions name people whom the council does not have',
    level: 'info',
    detail: () => 'Nothing was logged: all of them are, or none.',
    faults: ({ faults }) => faults.map(({ action, field, found, wanted }) => ({ field: `actions[${action}].${field}`, found, wanted: wantedOf[wanted] })),
  },
  'no-such-meeting': {
    status: 422,
    title: 'There is no such meeting',
    level: 'info',
    detail: () => 'The council has entered no meeting with this id.',
    faults: ({ meeting }, names) => [{ field: names.meeting ?? 'afterMeeting.meeting', found: meeting, wanted: 'the id of a meeting of the council' }],
  },
};

const wantedOf = { member: 'the id or the address of a member of the council', officer: 'the id of an officer of the council' } as const;
