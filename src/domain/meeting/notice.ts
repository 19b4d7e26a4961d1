import { type CivilDate } from '../calendar/civil-date.js';
import { type NoticeReadings, noticeStanding, type NoticeStanding } from '../calendar/clear-days.js';
import { type CouncilFacts, elitestoneCalendar, meetingCalendar } from '../calendar/council-calendars.js';
import { type CountingSettings } from '../calendar/counting.js';
import { explainCount } from '../calendar/explain.js';
import { noticeDue } from '../calendar/notice-due.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { type Result, ok, refused } from '../result.js';
import { type Meeting, type MeetingRefusal } from './meeting.js';

/** Fixed by statute (Local Government Act 1972 sch. 12 para. 10), so no setting. */
export const clearDaysOfNotice = 3;

/** By when notice of a meeting is given, and how the notice that was given stands. */
export interface MeetingNotice extends Omit<NoticeStanding, 'standing'> {
  readonly givenOn: CivilDate | null;
  /** null: no notice is recorded. */
  readonly standing: NoticeStanding['standing'] | null;
  /** None is recorded of a meeting to come, and the last day for one has gone by: given now it would be too short. */
  readonly isTooLate: boolean;
  /** The count, day by day. */
  readonly why: string;
}

/** The two calendars that clear days are read by, of the council's days as they are known now. */
export function noticeReadingsOf(facts: CouncilFacts): NoticeReadings {
  return { nalc: workingCalendar(meetingCalendar(facts)), elitestone: workingCalendar(elitestoneCalendar(facts)) };
}

export function meetingNotice({ heldOn, noticeGivenOn }: Meeting, readings: NoticeReadings, counting: CountingSettings, today: CivilDate): MeetingNotice {
  const due = noticeDue(readings, counting, heldOn, clearDaysOfNotice);
  if (!due.ok) throw new Error(`No day of notice can be counted: ${JSON.stringify(due.refusal)}`);
  const { standing, ...latest } = standingOf(noticeGivenOn ?? due.value.dueOn, heldOn, readings);
  const isTooLate = noticeGivenOn === null && latest.latestByNalc < today && today <= heldOn;
  return { ...latest, givenOn: noticeGivenOn, standing: noticeGivenOn === null ? null : standing, isTooLate, why: explainCount(due.value.count) };
}

/**
 * Whether a notice may be recorded as given on a day. One that is too short does not make a meeting to come lawful: the
 * meeting is moved instead. Of a meeting that was held all the same, what happened is recorded, and shown as too short.
 */
export function decideNotice(meeting: Meeting, givenOn: CivilDate, today: CivilDate, readings: NoticeReadings): Result<Meeting, MeetingRefusal> {
  const { heldOn } = meeting;
  if (givenOn > today) return refused({ code: 'notice-in-the-future', givenOn, today });
  if (givenOn >= heldOn) return refused({ code: 'notice-after-meeting', givenOn, heldOn });
  const { standing, ...latest } = standingOf(givenOn, heldOn, readings);
  if (standing === 'too-short' && heldOn >= today) return refused({ code: 'notice-too-short', givenOn, heldOn, ...latest });
  return ok({ ...meeting, noticeGivenOn: givenOn });
}

function standingOf(givenOn: CivilDate, heldOn: CivilDate, readings: NoticeReadings): NoticeStanding {
  const standing = noticeStanding(readings, givenOn, heldOn, clearDaysOfNotice);
  if (!standing.ok) throw new Error(`No clear days can be counted: ${JSON.stringify(standing.refusal)}`);
  return standing.value;
}
