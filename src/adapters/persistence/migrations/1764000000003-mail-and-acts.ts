import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class MailAndActs1764000000003 implements MigrationInterface {
  readonly name = 'MailAndActs1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const tables = [
      table(
        'inbox_message',
        {
          key: ['council', 'id'],
          text: ['mailbox', 'content_hash', 'received_at', 'sender', 'subject', 'state', 'reason', 'detail'],
          textOrNull: ['dedupe_key', 'duplicate_of', 'message_id', 'enquiry'],
          integer: ['bytes', 'sender_verified', 'same_id_other_content', 'version'],
          unique: { dedupe: ['council', 'mailbox', 'dedupe_key'] },
          index: { message_id: ['council', 'message_id'], state: ['council', 'state', 'received_at'] },
          within: { enquiry: 'enquiry', duplicate_of: 'inbox_message' },
          council: true,
        },
        bytes,
      ),
      table(
        'inbox_raw',
        { key: ['council', 'message'], text: [], bytes: ['raw'], within: { message: 'inbox_message' } },
        bytes,
      ),
      table(
        'outbox_message',
        {
          key: ['council', 'id'],
          text: [
            ...['unique_key', 'kind', 'message_id', 'sender', 'recipient', 'subject', 'state'],
            ...['queued_at', 'next_try_at', 'last_answer'],
          ],
          textOrNull: ['enquiry', 'settled_at'],
          integer: ['attempts'],
          bytes: ['mime'],
          unique: { key: ['council', 'unique_key'] },
          index: { due: ['state', 'next_try_at'], message_id: ['council', 'message_id'] },
          within: { enquiry: 'enquiry' },
          council: true,
        },
        bytes,
      ),
      table(
        'idempotency_key',
        { key: ['council', 'actor', 'key'], text: ['request_hash', 'answer', 'done_at'], council: true },
        bytes,
      ),
    ];
    for (const one of tables) await runner.createTable(one);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['idempotency_key', 'outbox_message', 'inbox_raw', 'inbox_message']) await runner.dropTable(name);
  }
}
