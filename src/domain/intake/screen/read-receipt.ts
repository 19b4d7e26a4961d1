import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';
import { subjectBegins } from './signs.js';

const subject = /^(?:(?:not )?read|return receipt|disposition notification|read receipt|gelesen|lu|leído|letto|gelezen|lida|läst|wedi'i ddarllen)(?: ?:| \(|$)/iu;

/** RFC 8098: a report with a disposition notification; where it came without the form, its part and its subject together. */
export const readReceipt: ScreenRule = (mail) => {
  const type = headerOf(mail, 'content-type')?.toLowerCase() ?? '';
  const isReport = type.startsWith('multipart/report') && type.includes('disposition-notification');
  const hasPart = mail.attachments.some((part) => part.type.toLowerCase() === 'message/disposition-notification');
  return isReport || (hasPart && subjectBegins(mail, subject)) ? { state: 'automatic', reason: 'read-receipt' } : null;
};
