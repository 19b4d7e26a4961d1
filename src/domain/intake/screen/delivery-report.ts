import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';

const reports = ['delivery-status', 'disposition-notification', 'feedback-report'];

/** RFC 3464, 8098, 5965: multipart/report says what it reports on in its report-type. */
export const deliveryReport: ScreenRule = (mail) => {
  const type = headerOf(mail, 'content-type')?.toLowerCase() ?? '';
  if (!type.startsWith('multipart/report')) return null;
  const about = reports.find((report) => type.includes(report));
  if (about === 'disposition-notification') return { state: 'automatic', reason: 'delivery-report' };
  return { state: 'bounce', reason: 'delivery-report' };
};
