import { kindOnTrouble, kindsInConfidence, type Undelivered } from '../../../application/ports/outbox-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';

/** Of mail `o` that the office may know of. */
export const openToTheOffice = `o.kind NOT LIKE '${kindsInConfidence}%'`;

/** Of mail `o` whose trouble the office is told of. */
export const officeIsTold = `${openToTheOffice} AND o.kind <> '${kindOnTrouble}'`;

/** Of mail that is tried again: it has not gone for longer than the clerk is told after, and is told of or to be told of. */
export const waitsTooLong = (mail: string, now: string): string => `(${mail}.trouble = 'delayed' AND (${mail}.told_at IS NOT NULL OR ${mail}.tell_from <= ${now}))`;

/** Of mail `o` that needs attention: it was given up or came back. */
export const needsAttention = `o.trouble IN ('failed', 'bounced') AND ${officeIsTold}`;

export interface UndeliveredRow {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly queued_at: string;
  readonly trouble: string | null;
  readonly last_answer: string;
  readonly good_until: string | null;
  readonly in_doubt: number;
  readonly bounce_proven: number;
}

/** Of mail `o`: whether something proves who wrote the bounce that names it. */
export const bounceProven = `coalesce((SELECT b.sender_verified FROM inbox_message b WHERE b.council = o.council AND b.id = o.bounced_by), 0) AS bounce_proven`;

export const undeliveredColumns = `id, kind, recipient, subject, queued_at, trouble, last_answer, good_until, in_doubt, ${bounceProven}`;

export function undeliveredOf({ id, kind, recipient, subject, queued_at, trouble, last_answer, good_until, in_doubt, bounce_proven }: UndeliveredRow): Undelivered {
  const goodUntil = good_until as Instant | null;
  return { id, kind, to: recipient, subject, queuedAt: queued_at as Instant, trouble: trouble as Undelivered['trouble'], lastAnswer: last_answer, goodUntil, mayHaveArrived: in_doubt === 1, bounceProven: bounce_proven === 1 };
}
