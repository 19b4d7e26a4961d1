import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type ClauseId } from './protocol.js';
import { statuteOf } from './statute.js';

/** The two kinds of working days that duties of an office are counted in. */
export interface CountedDays {
  /** The council's own: the protocol's counts go by them, and a closure is none. */
  readonly council: WorkingCalendar;
  /** The law's, which no closure moves. */
  readonly law: WorkingCalendar;
}

/** What is late under the law is late by the law's days, whatever the office closes for. */
export function daysCountedUnder(clause: ClauseId, { council, law }: CountedDays): WorkingCalendar {
  return statuteOf(clause) === undefined ? council : law;
}
