import { type CivilDate } from '../../domain/calendar/civil-date.js';

/** When the office was reminded of reviews of the protocol, by the day that each is due. */
export interface ReviewReminderStore {
  /** null: never of the review that is due on that day. */
  lastTold(dueOn: CivilDate): Promise<CivilDate | null>;
  record(dueOn: CivilDate, toldOn: CivilDate): Promise<void>;
}
