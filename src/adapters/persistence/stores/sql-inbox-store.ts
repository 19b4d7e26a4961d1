import { type InboxMessage, type InboxStore, type KnownMail } from '../../../application/ports/inbox-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { asKept, places } from '../session.js';
import { labelsIn } from './attachment-labels.js';
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

  async byId(id: string): Promise<InboxMessage | null> {
    const row = await this.unit.session.first<MessageRow>('SELECT * FROM inbox_message WHERE council = $1 AND id = $2', [this.unit.slug, id]);
    return row === null ? null : messageOf(row);
  }

  async ofEnquiry(enquiry: EnquiryId): Promise<readonly InboxMessage[]> {
    const sql = 'SELECT * FROM inbox_message WHERE council = $1 AND enquiry = $2 ORDER BY received_at, id';
    return (await this.unit.session.rows<MessageRow>(sql, [this.unit.slug, enquiry])).map(messageOf);
  }

  async settle(id: string, { state, reason, enquiry, senderVerified }: Pick<InboxMessage, 'state' | 'reason' | 'enquiry' | 'senderVerified'>): Promise<void> {
    await this.unit.session.run(
      'UPDATE inbox_message SET state = $1, reason = $2, enquiry = $3, sender_verified = $4, version = version + 1 WHERE council = $5 AND id = $6',
      [state, reason, enquiry, senderVerified ? 1 : 0, this.unit.slug, id],
    );
  }

  async removeContent(id: string): Promise<void> {
    const { session, slug } = this.unit;
    await session.run('DELETE FROM inbox_raw WHERE council = $1 AND message = $2', [slug, id]);
    await session.run(`UPDATE inbox_message SET subject = '', sender = '', detail = '', attachments = '[]' WHERE council = $1 AND (id = $2 OR duplicate_of = $2)`, [slug, id]);
  }
}

interface MessageRow {
  readonly id: string;
  readonly mailbox: string;
  readonly dedupe_key: string | null;
  readonly duplicate_of: string | null;
  readonly message_id: string | null;
  readonly content_hash: string;
  readonly received_at: string;
  readonly sender: string;
  readonly subject: string;
  readonly bytes: number;
  readonly attachments: string;
  readonly state: string;
  readonly reason: string;
  readonly detail: string;
  readonly sender_verified: number;
  readonly same_id_other_content: number;
  readonly enquiry: string | null;
}

function messageOf(row: MessageRow): InboxMessage {
  const { id, mailbox, subject, bytes, detail, enquiry } = row;
  return {
    ...{ id, mailbox, subject, bytes, detail, enquiry, from: row.sender, messageId: row.message_id },
    ...{ dedupeKey: row.dedupe_key, duplicateOf: row.duplicate_of, contentHash: row.content_hash },
    receivedAt: row.received_at as Instant,
    attachments: labelsIn(row.attachments),
    state: row.state as InboxMessage['state'],
    reason: row.reason as InboxMessage['reason'],
    ...{ senderVerified: row.sender_verified === 1, sameIdOtherContent: row.same_id_other_content === 1 },
  };
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
    attachments: JSON.stringify(message.attachments),
    state: message.state,
    reason: message.reason,
    detail: message.detail,
    sender_verified: message.senderVerified ? 1 : 0,
    same_id_other_content: message.sameIdOtherContent ? 1 : 0,
    enquiry: message.enquiry,
  };
}
