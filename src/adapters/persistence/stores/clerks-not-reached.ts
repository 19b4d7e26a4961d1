import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { openToTheOffice } from './undelivered-row.js';

const itsTrouble = `o.council = p.council AND o.trouble IN ('failed', 'bounced') AND o.recipient = p.email AND ${openToTheOffice}`;

/** Addresses of clerks, of one council or all, to which mail was given up or came back, and none was taken since. */
export async function clerksNotReached(session: Session, council: CouncilSlug | null): Promise<readonly string[]> {
  const rows = await session.rows<{ email: string }>(
    `SELECT p.email FROM person p
      WHERE p.kind = 'officer' AND p.role = 'Clerk' AND p.active = 1 ${council === null ? '' : 'AND p.council = $1'}
        AND EXISTS (SELECT 1 FROM outbox_message o WHERE ${itsTrouble})
        AND (SELECT max(coalesce(o.bounced_at, o.settled_at)) FROM outbox_message o WHERE ${itsTrouble})
            >= coalesce((SELECT max(s.settled_at) FROM outbox_message s
                          WHERE s.council = p.council AND s.recipient = p.email AND s.state = 'sent' AND s.bounced_at IS NULL), '')
      ORDER BY p.email`,
    council === null ? [] : [council],
  );
  return rows.map(({ email }) => email);
}
