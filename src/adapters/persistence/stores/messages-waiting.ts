import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { needsAttention } from './undelivered-row.js';

/** How many messages of a council wait for a person: to be placed, or because they could not be delivered. */
export async function messagesWaiting(session: Session, council: CouncilSlug): Promise<number> {
  const found = await session.first<{ count: number | string }>(
    `SELECT (SELECT count(*) FROM inbox_message WHERE council = $1 AND state = 'needs-attention')
          + (SELECT count(*) FROM outbox_message o WHERE o.council = $1 AND ${needsAttention}) AS count`,
    [council],
  );
  return Number(found?.count ?? 0);
}
