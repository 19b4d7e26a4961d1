import { type InboxMessage, type InboxStore, type KnownMail } from '../../../application/ports/inbox-store.js';
import { asKept, places } from '../session.js';
import { type CouncilUnit } from './council-unit.js';

interface KnownRow {
  readonly id: string | null;
  readonly dedupe_key: string | null;
  readonly message_id: string | null;
}

export class SqlInboxStore implements InboxStore {
  constructor(private readonly unit: CouncilUnit) {}

  async known(mailbox: string, dedupeKeys: readonly string[], messageIds: readonly string[]): Promise<KnownMail> {
    const { session, slug } = this.unit;
    const rows = await session.rows<KnownRow>(
      `SELECT id, dedupe_key, NULL AS message_id FROM inbox_message
        WHERE council = $1 AND mailbox = $2 AND dedupe_key IN (${places(dedupeKeys.length, 2)})
       UNION ALL
       SELECT DISTINCT NULL, NULL, message_id FROM inbox_message
        WHERE council = $1 AND mailbox = $2 AND message_id IN (${places(messageIds.length, 2 + dedupeKeys.length)})`,
      [slug, mailbox, ...dedupeKeys, ...messageIds],
    );
    const kept = new Set(rows.flatMap(({ message_id }) => message_id ?? []));
    return {
      firstWith: new Map(rows.flatMap(({ id, dedupe_key }) => (id === null || dedupe_key === null ? [] : [[dedupe_key, id]]))),
      messageIds: new Set(messageIds.filter((id) => kept.has(asKept(id)))),
    };
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
