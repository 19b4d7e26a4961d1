import { type Session } from '../session.js';

/**
 * Writes nothing new: on PostgreSQL it takes the account's row until the transaction ends, so that two acts on what
 * opens one account follow each other. SQLite has one writer anyway, and no FOR UPDATE.
 */
export async function takeAccount(session: Session, account: string): Promise<void> {
  await session.run('UPDATE account SET disabled_at = disabled_at WHERE id = $1', [account]);
}

/** A link that somebody spends at this moment is waited for, and stays spent. */
export async function removeUnspentLinks(session: Session, account: string): Promise<void> {
  await session.run('DELETE FROM sign_in_link WHERE account = $1 AND spent_at IS NULL', [account]);
}
