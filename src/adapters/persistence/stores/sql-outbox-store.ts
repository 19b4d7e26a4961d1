import { type OutboxStore, type QueuedMail } from '../../../application/ports/outbox-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { places } from '../session.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlOutboxStore implements OutboxStore {
  constructor(private readonly unit: CouncilUnit) {}

  queue({ id, key, kind, enquiry, mail, queuedAt }: QueuedMail): void {
    const { slug: council, session } = this.unit;
    const { messageId: message_id, from: sender, to: recipient, subject, mime } = mail;
    const row = {
      ...{ council, id, unique_key: key, kind, enquiry, message_id, sender, recipient, subject, mime },
      ...{ state: 'queued', attempts: 0, queued_at: queuedAt, next_try_at: queuedAt, settled_at: null, last_answer: '' },
    };
    session.defer('outbox_message', [row], 'ON CONFLICT (council, unique_key) DO NOTHING');
  }

  async wroteSince(enquiry: EnquiryId, recipient: string, kinds: readonly string[], since: Instant): Promise<boolean> {
    const { slug, session } = this.unit;
    const found = await session.first<{ id: string }>(
      `SELECT id FROM outbox_message
        WHERE council = $1 AND enquiry = $2 AND recipient = $3 AND queued_at > $4 AND kind IN (${places(kinds.length, 4)}) LIMIT 1`,
      [slug, enquiry, recipient, since, ...kinds],
    );
    return found !== null;
  }
}
