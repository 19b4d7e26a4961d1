import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';

/** RFC 6522 with RFC 3464: multipart/report is a server's report on a message, whatever it is on; receipts and complaints have rules of their own. */
export const deliveryReport: ScreenRule = (mail) => {
  const type = headerOf(mail, 'content-type')?.toLowerCase() ?? '';
  return type.startsWith('multipart/report') ? { state: 'bounce', reason: 'delivery-report' } : null;
};
