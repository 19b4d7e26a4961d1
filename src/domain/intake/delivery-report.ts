import { bounceDelays } from './screen/bounce-words.js';
import { type ReadMail } from './mail.js';
import { type VerdictReason } from './verdict.js';

const onDelivery: readonly VerdictReason[] = ['delivery-report', 'mail-server-notice'];

/**
 * The Message-IDs of what a bounce says did not arrive; none where it says that it was late, or arrived. A server that
 * says neither and writes no word of a delay has given up.
 */
export function notDelivered(mail: ReadMail, reason: VerdictReason): readonly string[] {
  if (!onDelivery.includes(reason)) return [];
  const { action = null, of = [] } = mail.report ?? {};
  const hasFailed = action === 'failed' || (action === null && !bounceDelays.test(mail.subject));
  return hasFailed ? [...new Set([...of, ...mail.inReplyTo, ...mail.references])] : [];
}
