import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';
import { subjectBegins } from './signs.js';

/** RFC 5965, and the older form in which Microsoft tells that somebody called a mail of ours junk. */
export const feedbackReport: ScreenRule = (mail) => {
  const type = headerOf(mail, 'content-type')?.toLowerCase() ?? '';
  const isReport = type.startsWith('multipart/report') && type.includes('feedback-report');
  const isComplaint = headerOf(mail, 'x-hmxmroriginalrecipient') !== null && subjectBegins(mail, /^complaint about message/i);
  return isReport || isComplaint ? { state: 'bounce', reason: 'feedback-report' } : null;
};
