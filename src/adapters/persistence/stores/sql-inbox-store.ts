import { type InboxMessage, type InboxStore } from '../../../application/ports/inbox-store.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlInboxStore implements InboxStore {
  constructor(private readonly unit: CouncilUnit) {}

  async firstWith(mailbox: string, dedupeKey: string): Promise<string | null> {
    const found = await this.unit.session.first<{ id: string }>(
      'SELECT id FROM inbox_message WHERE council = $1 AND mailbox = $2 AND dedupe_key = $3',
      [this.unit.slug, mailbox, dedupeKey],
    );
    return found?.id ?? null;
  }

  async hasMessageId(mailbox: string, messageId: string): Promise<boolean> {
    const found = await this.unit.session.first(
      'SELECT id FROM inbox_message WHERE council = $1 AND message_id = $2 AND mailbox = $3 LIMIT 1',
      [this.unit.slug, messageId, mailbox],
    );
    return found !== null;
  }

  async add(message: InboxMessage, raw: Uint8Array | null): Promise<void> {
    const { slug: council, session } = this.unit;
    await session.insert('inbox_message', [{ council, ...columnsOf(message), version: 1 }]);
    if (raw !== null) await session.insert('inbox_raw', [{ council, message: message.id, raw }]);
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
