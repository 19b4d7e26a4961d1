import { type Refusal } from '../../../application/refusal.js';
import { type Outcome, problemType } from './problem.js';
import { absent, type FieldNames, type Row, type RowsFor } from './refusal-row.js';
import { absenceRefusals } from './refusals/absence.js';
import { agendaRefusals } from './refusals/agenda.js';
import { appointmentRefusals } from './refusals/appointment.js';
import { bulletinRefusals } from './refusals/bulletin.js';
import { burdenRefusals } from './refusals/burden.js';
import { contentiousRefusals } from './refusals/contentious.js';
import { complaintRefusals } from './refusals/complaint.js';
import { informationRefusals } from './refusals/information.js';
import { digestRefusals } from './refusals/digest.js';
import { meetingRefusals } from './refusals/meeting.js';
import { messageRefusals } from './refusals/message.js';
import { noticeRefusals } from './refusals/notice.js';
import { outboxRefusals } from './refusals/outbox.js';
import { partyRefusals } from './refusals/parties.js';
import { promiseRefusals } from './refusals/promise.js';
import { responseRefusals } from './refusals/response.js';

/** The one place where a refusal becomes a status, words and a log level. A new refusal does not compile without a row. */
const table: RowsFor<Refusal['code']> = {
  ...promiseRefusals,
  ...informationRefusals,
  ...meetingRefusals,
  ...complaintRefusals,
  ...digestRefusals,
  ...bulletinRefusals,
  ...agendaRefusals,
  ...messageRefusals,
  ...outboxRefusals,
  ...responseRefusals,
  ...partyRefusals,
  ...burdenRefusals,
  ...contentiousRefusals,
  ...appointmentRefusals,
  ...absenceRefusals,
  ...noticeRefusals,
  'no-such-council': absent,
  'no-such-enquiry': absent,
  'taken-out': {
    status: 410,
    title: 'This is no enquiry any more',
    level: 'info',
    detail: ({ reference }) => `${reference} was taken out: it is dealt with elsewhere, and nothing of it is kept here.`,
  },
  'not-allowed': {
    status: 403,
    title: 'You may not do this',
    level: 'warn',
    detail: ({ act }) => `Your part in the council does not allow the act "${act}" here.`,
  },
  'status-forbids': {
    status: 409,
    title: "The enquiry's status does not allow this",
    level: 'info',
    detail: ({ act, status }) => `The act "${act}" cannot be done on an enquiry whose status is "${status}".`,
  },
  'still-owed': {
    status: 409,
    title: 'Something is still owed to the member',
    level: 'info',
    detail: () => 'An enquiry is closed as answered only when nothing is owed: answer it, or close it as withdrawn by the member or as mistaken.',
    clauses: ({ owed }) => owed,
  },
  'already-corrected': {
    status: 409,
    title: 'The fact was corrected before',
    level: 'info',
    detail: () => 'It no longer stands. To restore it, correct the correction.',
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'a fact that stands, or a correction' }],
  },
  'correction-breaks-enquiry': {
    status: 409,
    title: 'The correction would leave no enquiry',
    level: 'info',
    detail: () => 'An enquiry begins with its receipt: the receipt must stand, and nothing may stand before it.',
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'a correction after which the receipt still comes first' }],
  },
  'changed-meanwhile': {
    status: 412,
    title: 'The enquiry has changed since you read it',
    level: 'info',
    detail: () => 'Nothing was done. Read the enquiry again and decide on what it says now.',
    faults: ({ expected, found }) => [{ field: 'If-Match', found: `"${expected}"`, wanted: `"${found}"` }],
  },
  'key-used-for-another-act': {
    status: 422,
    title: 'The idempotency key belongs to another request',
    level: 'info',
    detail: () => 'Nothing was done. Give each act a key of its own, and repeat an act unchanged under its key.',
    faults: ({ key }) => [{ field: 'Idempotency-Key', found: key, wanted: 'a key that was not used for another request' }],
  },
  'no-such-fact': {
    status: 422,
    title: 'The enquiry has no such fact',
    level: 'info',
    detail: () => 'A correction names a fact of the same enquiry by its id.',
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'the id of a fact of this enquiry' }],
  },
  'in-the-future': {
    status: 422,
    title: 'This has not happened yet',
    level: 'info',
    detail: () => 'What is recorded has happened: its time cannot lie ahead.',
    faults: ({ at, now }, names) => [{ field: names.at ?? 'at', found: at, wanted: `${now} or earlier` }],
  },
  'before-receipt': {
    status: 422,
    title: 'This lies before the enquiry was received',
    level: 'info',
    detail: () => 'Nothing can be done on an enquiry before it is received. If its receipt is wrong, correct that first.',
    faults: ({ at, receivedAt }, names) => [{ field: names.at ?? 'at', found: at, wanted: `${receivedAt} or later` }],
  },
  'sent-only-now': {
    status: 422,
    title: 'What we send is sent now',
    level: 'info',
    detail: () => 'Only what was given to the member already, by telephone or in person, has a time of its own.',
    faults: ({ at, now }, names) => [
      { field: names.at ?? 'at', found: at, wanted: `nothing (it is sent now, ${now}), or alreadyGiven with it` },
    ],
  },
  'only-email-is-sent': {
    status: 422,
    title: 'The service sends email only',
    level: 'info',
    detail: () => 'What goes another way is given by a person, and recorded when it was.',
    faults: ({ channel }) => [{ field: 'alreadyGiven', found: `false, with the channel ${channel}`, wanted: 'true, or the channel email' }],
  },
  'amendment-does-not-apply': {
    status: 422,
    title: 'The correction amends nothing',
    level: 'info',
    detail: () => 'An amendment names what was wrong about the fact: its time, its channel, or the day promised.',
    faults: ({ field }) => [
      { field: field === 'nothing' ? 'instead' : `instead.${field}`, found: field, wanted: 'something that this fact has' },
    ],
  },
  'calendar-at-fault': {
    status: 422,
    title: 'The calendar cannot be so',
    level: 'info',
    detail: () => 'The change is at fault, or leaves a calendar that cannot be counted with.',
    faults: ({ faults }) => faults.map(({ where = 'calendar', found, wanted }) => ({ field: where, found, wanted })),
  },
  'no-such-addition': {
    status: 422,
    title: 'Nothing was added under that id',
    level: 'info',
    detail: () => 'Only what was added over the file of the council, and is in force, is withdrawn.',
    faults: ({ id }) => [{ field: 'withdraw', found: id, wanted: 'the id of an addition that is in force' }],
  },
  'belongs-to-the-calendar': {
    status: 409,
    title: 'The calendar is not corrected on one enquiry',
    level: 'info',
    detail: () => 'The office’s days changed for all enquiries at once. Another change of the calendar takes it back.',
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'a fact of this enquiry alone' }],
  },
  'belongs-to-the-meeting': {
    status: 409,
    title: 'A meeting is not moved back on one enquiry',
    level: 'info',
    detail: () => 'The meeting moved for all who wait for it. Moving the meeting again takes it back.',
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'a fact of this enquiry alone' }],
  },
  'carried-by-our-mail': {
    status: 422,
    title: 'Our own mail carried it',
    level: 'info',
    detail: () => 'When our own mail went stands in the mail itself. Take the fact back if it was not what it was taken for.',
    faults: ({ at }) => [{ field: 'instead', found: 'another time or channel', wanted: `none: the mail is of ${at}` }],
  },
};

export function outcomeOf(refusal: Refusal, names: FieldNames): Outcome {
  const row = rowOf(refusal, names);
  const { code = refusal.code, status, title, level } = row;
  const clauses = row.clauses?.(refusal);
  const faults = row.faults?.(refusal, names) ?? [];
  const problem = { type: problemType(code), title, status, detail: row.detail(refusal), code, faults };
  return { level, problem: clauses === undefined ? problem : { ...problem, clauses } };
}

function rowOf(refusal: Refusal, { path }: FieldNames): Row<Refusal> {
  const isAbsent = refusal.code === path || (refusal.code === 'not-allowed' && refusal.hidden);
  return isAbsent ? absent : table[refusal.code];
}
