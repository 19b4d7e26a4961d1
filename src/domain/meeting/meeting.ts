import { type CivilDate } from '../calendar/civil-date.js';
import { type Result, ok, refused } from '../result.js';

export type MeetingId = string;

/** A meeting of the council or of a committee. */
export interface Meeting {
  readonly id: MeetingId;
  /** "Planning Committee". */
  readonly title: string;
  readonly heldOn: CivilDate;
  /** By when its papers are there; null: not said. */
  readonly papersOn: CivilDate | null;
}

export type MeetingRefusal =
  | { readonly code: 'meeting-before-papers'; readonly heldOn: CivilDate; readonly papersOn: CivilDate }
  | { readonly code: 'meeting-gone-by'; readonly heldOn: CivilDate; readonly today: CivilDate };

/** Papers come before their meeting, or on its day; and what is entered or moved is still to come. */
export function checkMeeting(meeting: Omit<Meeting, 'id'>, today: CivilDate): Result<true, MeetingRefusal> {
  const { heldOn, papersOn } = meeting;
  if (heldOn < today) return refused({ code: 'meeting-gone-by', heldOn, today });
  if (papersOn !== null && papersOn > heldOn) return refused({ code: 'meeting-before-papers', heldOn, papersOn });
  return ok(true);
}
