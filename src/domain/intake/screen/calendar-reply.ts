import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';
import { subjectBegins } from './signs.js';

/** RFC 5546 §3.2: what answers an invitation. An invitation itself, or its cancelling, is a person's to look at. */
const answers = new Set(['reply', 'counter', 'declinecounter', 'refresh']);
/** Outlook, where the answer lies in its own format and not in iCalendar. */
const subject = /^(?:accepted|declined|tentative(?:ly accepted)?|new time proposed|zugesagt|abgesagt|accepté|refusé|aceptado|rechazado|accettato|rifiutato|derbyniwyd|gwrthodwyd)\s?:/iu;

export const calendarReply: ScreenRule = (mail) => {
  const isReply = mail.calendarMethods.some((method) => answers.has(method));
  const isOutlooks = (headerOf(mail, 'content-class') ?? '').toLowerCase() === 'urn:content-classes:calendarmessage' && subjectBegins(mail, subject);
  return isReply || isOutlooks ? { state: 'automatic', reason: 'calendar-reply' } : null;
};
