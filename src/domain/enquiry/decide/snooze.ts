import { type CivilDate } from '../../calendar/civil-date.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { type PersonId } from '../../people/person.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface SnoozeCommand {
  /** Whose reminders. */
  readonly of: PersonId;
  /** The day on which they go on. */
  readonly until: CivilDate;
  readonly reason: string;
}

/**
 * Reminders of an enquiry are quiet to whoever asks for it, until a day that is to come and not after the next day that
 * is due: the morning of that day is never quiet, and what is overdue is moved by a promise that the member is told.
 */
export function decideSnooze(state: EnquiryState, doing: Doing, { of, until, reason }: SnoozeCommand, zone: string): Decision {
  const possible = mayHappen(state, 'snooze', doing);
  if (!possible.ok) return possible;
  const today = civilTimeOf(doing.recordedAt, zone).date;
  const dueOn = nextDue(state);
  if (dueOn === null || until <= today || until > dueOn) return refused({ code: 'snooze-beyond-due', until, today, dueOn });
  return ok(factOf(doing, { kind: 'snoozed', of, until }, { reason }));
}

function nextDue({ obligations }: EnquiryState): CivilDate | null {
  const days = obligations.flatMap(({ soft, settled, deadline }) => (soft || settled !== null || deadline === null ? [] : [deadline.dueOn]));
  return days.toSorted()[0] ?? null;
}
