import { addDays, type CivilDate } from '../calendar/civil-date.js';
import { type ClockTime } from '../calendar/clock-time.js';
import { type Instant } from '../calendar/instant.js';
import { civilTimeOf } from '../calendar/zone.js';
import { type Result, ok, refused } from '../result.js';

export type MeetingId = string;

/** A meeting of the council or of a committee. */
export interface Meeting {
  readonly id: MeetingId;
  /** "Planning Committee". */
  readonly title: string;
  readonly heldOn: CivilDate;
  /** When it begins, by the council's clocks; null: not said. */
  readonly startsAt: ClockTime | null;
  /** By when its papers are there; null: not said. */
  readonly papersOn: CivilDate | null;
  /** The day on which notice of it was given, for the day on which it is held now; null: none is recorded. */
  readonly noticeGivenOn: CivilDate | null;
}

/** What is said of a meeting when it is entered. */
export type MeetingEntered = Omit<Meeting, 'id' | 'noticeGivenOn'>;

export type MeetingRefusal =
  | { readonly code: 'meeting-before-papers'; readonly heldOn: CivilDate; readonly papersOn: CivilDate }
  | { readonly code: 'meeting-gone-by'; readonly heldOn: CivilDate; readonly earliest: CivilDate }
  | { readonly code: 'notice-in-the-future'; readonly givenOn: CivilDate; readonly today: CivilDate }
  | { readonly code: 'notice-after-meeting'; readonly givenOn: CivilDate; readonly heldOn: CivilDate }
  | {
      readonly code: 'notice-too-short';
      readonly givenOn: CivilDate;
      readonly heldOn: CivilDate;
      readonly latestByNalc: CivilDate;
      readonly latestByElitestone: CivilDate;
    };

/** How far back a meeting may be entered, and is listed, so that what came out of it can be logged: six weeks. */
const daysBack = 42;

export function earliestEntered(today: CivilDate): CivilDate {
  return addDays(today, -daysBack);
}

/** Papers come before their meeting, or on its day; and a meeting from before `earliest` is a slip in the date. */
export function checkMeeting({ heldOn, papersOn }: Pick<Meeting, 'heldOn' | 'papersOn'>, earliest: CivilDate): Result<true, MeetingRefusal> {
  if (heldOn < earliest) return refused({ code: 'meeting-gone-by', heldOn, earliest });
  if (papersOn !== null && papersOn > heldOn) return refused({ code: 'meeting-before-papers', heldOn, papersOn });
  return ok(true);
}

/** Whether a meeting had begun by then; where its hour is not said, its day is over first. */
export function hasBegun({ heldOn, startsAt }: Pick<Meeting, 'heldOn' | 'startsAt'>, at: Instant, zone: string): boolean {
  const { date, time } = civilTimeOf(at, zone);
  return heldOn < date || (heldOn === date && startsAt !== null && startsAt <= time);
}
