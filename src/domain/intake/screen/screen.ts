import { type Envelope, type ReadMail } from '../mail.js';
import { type Verdict } from '../verdict.js';
import { autoReplyHeader } from './auto-reply-header.js';
import { autoReplySubject } from './auto-reply-subject.js';
import { autoSubmitted } from './auto-submitted.js';
import { calendarReply } from './calendar-reply.js';
import { deliveryReport } from './delivery-report.js';
import { emptyReturnPath } from './empty-return-path.js';
import { feedbackReport } from './feedback-report.js';
import { listOrBulk } from './list-or-bulk.js';
import { mailServerNotice } from './mail-server-notice.js';
import { ownLoop } from './own-loop.js';
import { readReceipt } from './read-receipt.js';
import { type ScreenRule } from './screen-rule.js';
import { serviceNotice } from './service-notice.js';

/**
 * In this order: a bounce also has an empty return path and is Auto-Submitted, and is to be told as a bounce; an
 * out-of-office may have an empty return path too, and is none; what a list sends out by itself is no post to it.
 */
const rules: readonly ScreenRule[] = [
  ownLoop,
  readReceipt,
  feedbackReport,
  deliveryReport,
  calendarReply,
  autoReplyHeader,
  autoReplySubject,
  mailServerNotice,
  serviceNotice,
  autoSubmitted,
  emptyReturnPath,
  listOrBulk,
];

/** Why no person wrote this message, or why a person must look; null where one seems to have written to us. */
export function screen(mail: ReadMail, envelope: Envelope, ownLoopMark: string): Verdict | null {
  for (const rule of rules) {
    const verdict = rule(mail, envelope, ownLoopMark);
    if (verdict !== null) return verdict;
  }
  return null;
}
