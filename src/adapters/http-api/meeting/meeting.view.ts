import { type MeetingMoved } from '../../../application/meeting/move-meeting.js';
import { noticeWarning } from '../../../application/meeting/notice-words.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { type MeetingNotice } from '../../../domain/meeting/notice.js';
import { type MovedView, movedView } from '../calendar/calendar-change.view.js';

/**
 * `heldOn`, `papersOn` and the days of notice are civil dates, `startsAt` a time of the council's clocks. `notice`: by when
 * it is given, by NALC's and by Elitestone's reading, and how one that was given stands. `itemPapers`: by when the papers
 * of members' items are wanted; null: the protocol asks for none.
 */
export interface MeetingView extends Pick<MeetingWithDays, 'id' | 'title' | 'heldOn' | 'startsAt' | 'papersOn' | 'itemPapers'> {
  readonly notice: MeetingNotice & { readonly warning: string | null };
}

/** `moved`: the days that moved with the meeting. `noticeVoid`: notice was given for the day before, and is to be given again. */
export interface MeetingMovedView extends MeetingView {
  readonly noticeVoid: boolean;
  readonly moved: readonly MovedView[];
}

export interface MeetingsView {
  readonly items: readonly MeetingView[];
}

export function meetingView({ id, title, heldOn, startsAt, papersOn, notice, itemPapers }: MeetingWithDays): MeetingView {
  return { id, title, heldOn, startsAt, papersOn, notice: { ...notice, warning: noticeWarning(notice) }, itemPapers };
}

export function meetingsView(meetings: readonly MeetingWithDays[]): MeetingsView {
  return { items: meetings.map(meetingView) };
}

export function meetingMovedView({ meeting, noticeVoid, moved }: MeetingMoved): MeetingMovedView {
  return { ...meetingView(meeting), noticeVoid, moved: moved.map(movedView) };
}
