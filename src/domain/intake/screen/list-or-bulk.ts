import { headerOf, type ReadMail } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';

const bulk = new Set(['bulk', 'junk']);
const longestAddress = 400;
/** Sendmail's and Majordomo's names for whoever keeps a list. */
const keeper = /\b(?:owner-[^@\s<]+|[^@\s<]+-(?:owner|bounces|request))@/i;

/**
 * Sent to many: Precedence bulk or junk, and a newsletter, which has a List-Id and a way to unsubscribe but takes no
 * posts (RFC 2919, 2369). What a person posted to a list, a group mailbox of Google's or Microsoft's among them, waits
 * for a person to look at: a councillor may have written it. Nothing is opened or sent in either case.
 */
export const listOrBulk: ScreenRule = (mail) => {
  if (isPosted(mail)) return { state: 'needs-attention', reason: 'through-a-list' };
  const isBulk = bulk.has(precedenceOf(mail)) || headerOf(mail, 'list-id') !== null;
  return isBulk ? { state: 'automatic', reason: 'list-or-bulk' } : null;
};

function isPosted(mail: ReadMail): boolean {
  const takesPosts = ['list-post', 'mailing-list', 'x-beenthere', 'x-mlserver'].some((field) => (headerOf(mail, field) ?? 'NO').toUpperCase() !== 'NO');
  const isKept = keeper.test((headerOf(mail, 'sender') ?? '').slice(0, longestAddress)) && bulk.has(precedenceOf(mail));
  const isPlainList = headerOf(mail, 'list-id') !== null && headerOf(mail, 'list-unsubscribe') === null && !bulk.has(precedenceOf(mail));
  return takesPosts || isKept || isPlainList || precedenceOf(mail) === 'list';
}

function precedenceOf(mail: ReadMail): string {
  return headerOf(mail, 'precedence')?.toLowerCase() ?? '';
}
