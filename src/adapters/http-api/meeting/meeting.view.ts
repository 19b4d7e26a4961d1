import { type MeetingMoved } from '../../../application/meeting/move-meeting.js';
import { type Meeting } from '../../../domain/meeting/meeting.js';
import { type MovedView, movedView } from '../calendar/calendar-change.view.js';

/** `heldOn` and `papersOn` are civil dates. */
export interface MeetingView {
  readonly id: string;
  readonly title: string;
  readonly heldOn: string;
  readonly papersOn: string | null;
}

/** `moved`: the promised days that moved with the meeting. */
export interface MeetingMovedView extends MeetingView {
  readonly moved: readonly MovedView[];
}

export interface MeetingsView {
  readonly items: readonly MeetingView[];
}

export function meetingView({ id, title, heldOn, papersOn }: Meeting): MeetingView {
  return { id, title, heldOn, papersOn };
}

export function meetingsView(meetings: readonly Meeting[]): MeetingsView {
  return { items: meetings.map(meetingView) };
}

export function meetingMovedView({ meeting, moved }: MeetingMoved): MeetingMovedView {
  return { ...meetingView(meeting), moved: moved.map(movedView) };
}
