import { type InboxMessage, type InboxStore } from '../../../application/ports/inbox-store.js';
import { type Row } from '../session.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlInboxStore implements InboxStore {
  constructor(private readonly unit: CouncilUnit) {}

  async firstWith(mailbox: string, dedupeKey: string): Promise<string | null> {
    const { session, slug } = this.unit;
    const isFirst = (row: Row): boolean => row.council === slug && row.mailbox === mailbox && row.dedupe_key === dedupeKey;
    const waiting = session.waitingIn('inbox_message').find(isFirst);
    if (waiting !== undefined) return String(waiting.id);
    const [found] = await session.rowsBeside<{ id: string }>(
      'SELECT id FROM inbox_message WHERE council = $1 AND mailbox = $2 AND dedupe_key = $3',
      [slug, mailbox, dedupeKey],
    );
    return found?.id ?? null;
  }

  async hasMessageId(mailbox: string, messageId: string): Promise<boolean> {
    const { session, slug } = this.unit;
    const isSame = (row: Row): boolean => row.council === slug && row.mailbox === mailbox && row.message_id === messageId;
    if (session.waitingIn('inbox_message').some(isSame)) return true;
    const found = await session.rowsBeside(
      'SELECT id FROM inbox_message WHERE council = $1 AND message_id = $2 AND mailbox = $3 LIMIT 1',
      [slug, messageId, mailbox],
    );
    return found.length > 0;
  }

  add(message: InboxMessage, raw: Uint8Array | null): Promise<void> {
    const { slug: council, session } = this.unit;
    session.defer('inbox_message', [{ council, ...columnsOf(message), version: 1 }]);
    if (raw !== null) session.defer('inbox_raw', [{ council, message: message.id, raw }]);
    return Promise.resolve();
  }

  async rawOf(id: string): Promise<Uint8Array | null> {
    const found = await this.unit.session.first<{ raw: Uint8Array }>(
      'SELECT raw FROM inbox_raw WHERE council = $1 AND message = $2',
      [this.unit.slug, id],
    );
    return found?.raw ?? null;
  }
}

function columnsOf(message: InboxMessage) {
  return {
    id: message.id,
    mailbox: message.mailbox,
    dedupe_key: message.dedupeKey,
    duplicate_of: message.duplicateOf,
    message_id: message.messageId,
    content_hash: message.contentHash,
    received_at: message.receivedAt,
    sender: message.from,
    subject: message.subject,
    bytes: message.bytes,
    state: message.state,
    reason: message.reason,
    detail: message.detail,
    sender_verified: message.senderVerified ? 1 : 0,
    same_id_other_content: message.sameIdOtherContent ? 1 : 0,
    enquiry: message.enquiry,
  };
}
