import { longDate } from '../../domain/calendar/civil-date.js';
import { type MeetingNotice } from '../../domain/meeting/notice.js';

/** What is wrong with the notice, in words that page and API share; null: nothing is. */
export function noticeWarning({ standing, isTooLate, latestByElitestone, latestByNalc }: MeetingNotice): string | null {
  if (isTooLate) return `No notice is recorded, and the last day for it has gone by: ${longDate(latestByNalc)}. Record it if it was given in time; else move the meeting to a later day.`;
  switch (standing) {
    case 'only-nalc':
      return `This notice is enough only if Saturdays count as clear days, as NALC reads the Act. By the stricter reading (R v Swansea CC ex p Elitestone) it had to be given by ${longDate(latestByElitestone)}.`;
    case 'too-short':
      return `This notice is too short by either reading: it had to be given by ${longDate(latestByNalc)} at the latest.`;
    default:
      return null;
  }
}
