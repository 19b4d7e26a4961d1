import { type Envelope, type ReadMail } from '../mail.js';
import { type Verdict } from '../verdict.js';
import { autoSubmitted } from './auto-submitted.js';
import { deliveryReport } from './delivery-report.js';
import { emptyReturnPath } from './empty-return-path.js';
import { listOrBulk } from './list-or-bulk.js';
import { ownLoop } from './own-loop.js';
import { type ScreenRule } from './screen-rule.js';

/** In this order: a bounce also has an empty return path and is Auto-Submitted, and is to be told as a bounce. */
const rules: readonly ScreenRule[] = [ownLoop, deliveryReport, autoSubmitted, emptyReturnPath, listOrBulk];

/** Why no person wrote this message; null where one seems to have. */
export function screen(mail: ReadMail, envelope: Envelope, ownLoopMark: string): Verdict | null {
  for (const rule of rules) {
    const verdict = rule(mail, envelope, ownLoopMark);
    if (verdict !== null) return verdict;
  }
  return null;
}
