import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { openToTheOffice, waitsTooLong } from './undelivered-row.js';

/**
 * Addresses of clerks, of one council or all, at which mail does not arrive: since the last that was taken, one was given
 * up, or has waited for longer than the clerk is told after; or two came back, of which the second was written after the
 * first had. A bounce by itself proves nothing, for most are signed by nobody, and whoever was shown the Message-ID of one
 * mail can forge one; but word of it goes to the clerk at once, and where the address is broken that comes back too. Each
 * counts for when its own mail was taken, however late the bounce is.
 */
export async function clerksNotReached(session: Session, council: CouncilSlug | null, now: Instant): Promise<readonly string[]> {
  const rows = await session.rows<{ email: string }>(
    `SELECT c.email FROM (
       SELECT p.council, p.email, coalesce((SELECT s.settled_at FROM outbox_message s
                WHERE s.council = p.council AND s.recipient = p.email AND s.state = 'sent' AND s.bounced_at IS NULL
                ORDER BY s.settled_at DESC LIMIT 1), '') AS reached_at
         FROM person p WHERE p.kind = 'officer' AND p.role = 'Clerk' AND p.active = 1 ${council === null ? '' : 'AND p.council = $1'}) c
       JOIN outbox_message o ON o.council = c.council AND o.recipient = c.email
      WHERE o.trouble IS NOT NULL AND ${openToTheOffice} AND coalesce(o.settled_at, o.queued_at) >= c.reached_at
      GROUP BY c.council, c.email
     HAVING max(CASE WHEN o.trouble = 'failed' OR ${waitsTooLong('o', council === null ? '$1' : '$2')} THEN 1 ELSE 0 END) = 1
         OR min(o.bounced_at) < max(CASE WHEN o.trouble = 'bounced' THEN o.queued_at END)
      ORDER BY c.email`,
    council === null ? [now] : [council, now],
  );
  return rows.map(({ email }) => email);
}
