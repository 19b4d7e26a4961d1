import { type CivilDate } from '../calendar/civil-date.js';
import { explainCount } from '../calendar/explain.js';
import { papersDue } from '../calendar/week-before.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { type Council, countingCalendar } from '../council/council.js';
import { type ClauseId } from '../protocol/protocol.js';
import { type Meeting } from './meeting.js';
import { type MeetingNotice, meetingNotice, noticeReadingsOf } from './notice.js';

/** By when the papers of members' items are wanted, where the protocol says so (ware/2.3.5-agenda). */
export interface ItemPapers {
  readonly dueOn: CivilDate;
  readonly clause: ClauseId;
  readonly why: string;
}

/** A meeting with the days that follow from it, by the council's calendar as it is now. */
export interface MeetingWithDays extends Meeting {
  readonly notice: MeetingNotice;
  /** null: the protocol asks for no papers. */
  readonly itemPapers: ItemPapers | null;
}

/** The days that follow from each of the council's meetings, as they stand on a day. */
export function meetingDaysOf(council: Council, today: CivilDate): (meeting: Meeting) => MeetingWithDays {
  const { facts, counting } = council.calendar;
  const readings = noticeReadingsOf(facts);
  const papersOf = itemPapersOf(council);
  return (meeting) => ({ ...meeting, notice: meetingNotice(meeting, readings, counting, today), itemPapers: papersOf(meeting.heldOn) });
}

function itemPapersOf({ protocol, calendar }: Council): (heldOn: CivilDate) => ItemPapers | null {
  const rule = protocol.rules.find(({ kind }) => kind === 'agenda-papers');
  const days = workingCalendar(countingCalendar(calendar));
  return (heldOn) => {
    if (rule === undefined) return null;
    const { dueOn, count } = papersDue(days, calendar.counting, heldOn);
    return { dueOn, clause: rule.clause, why: explainCount(count) };
  };
}
