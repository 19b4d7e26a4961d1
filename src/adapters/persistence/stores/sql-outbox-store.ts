import { type OutboxStore, type QueuedMail } from '../../../application/ports/outbox-store.js';
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
}
