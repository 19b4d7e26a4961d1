import { headerOf, type Envelope, type ReadMail } from '../mail.js';
import { bounceSubject, bounceText } from './bounce-words.js';
import { type ScreenRule } from './screen-rule.js';
import { hasNoReturnPath, isMailerDaemon, isOfAMailServer, subjectBegins } from './signs.js';

const mostRead = 2_000;
const reportParts = new Set(['message/delivery-status', 'message/global-delivery-status', 'text/rfc822-headers', 'message/global-headers', 'message/rfc822']);

/**
 * A bounce that is not in the form of RFC 3464: MAILER-DAEMON's own (RFC 2142 §5), one with X-Failed-Recipients (Exim,
 * Gmail), or two signs together of which one is not to be found in a letter that tells of a bounce or brings one along.
 */
export const mailServerNotice: ScreenRule = (mail, envelope) => {
  const isNotice = isMailerDaemon(mail) || headerOf(mail, 'x-failed-recipients') !== null || hasTwoSigns(mail, envelope);
  return isNotice ? { state: 'bounce', reason: 'mail-server-notice' } : null;
};

function hasTwoSigns(mail: ReadMail, envelope: Envelope): boolean {
  const leading = [subjectBegins(mail, bounceSubject), isOfAMailServer(mail), hasNoReturnPath(mail, envelope)];
  const beside = [bounceText.test(mail.text.slice(0, mostRead)), mail.attachments.some(({ type }) => reportParts.has(type.toLowerCase()))];
  const [led, backed] = [leading.filter(Boolean).length, beside.filter(Boolean).length];
  return led > 1 || (led === 1 && backed > 0) || (isOfAMailServer(mail) && mail.text.trim() === '');
}
