import { type Instant } from '../../../domain/calendar/instant.js';
import { type Session } from '../session.js';

/** For a statement on the outbox: what may be sent while nobody has turned outgoing mail off. */
export const whileMailIsOn = `NOT EXISTS (SELECT 1 FROM installation_state WHERE name = 'outgoing-mail' AND value = 'off')`;

export async function setMail(session: Session, on: boolean, at: Instant): Promise<void> {
  const row = { name: 'outgoing-mail', value: on ? 'on' : 'off', changed_at: at };
  const change = 'ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at';
  await session.insert('installation_state', [row], change);
}
