import { type Instant } from '../../domain/calendar/instant.js';
import { type Session } from './session.js';
import { brokenChain } from './stores/chain-check.js';
import { setMail } from './stores/mail-switch-sql.js';

/**
 * A copy on this version's schema, before it is put in place: it writes to nobody, and who was signed in when it was
 * made, or was sent a link then, is not let in by it today. What speaks against it; null: nothing.
 */
export async function makeReady(session: Session, at: Instant): Promise<string | null> {
  const broken = await brokenChain(session);
  if (broken !== null) return broken;
  await setMail(session, false, at);
  await session.run('DELETE FROM session');
  await session.run('DELETE FROM sign_in_link WHERE spent_at IS NULL');
  return null;
}
