import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const indices = [
  { name: 'IDX_outbox_message_kind', columnNames: ['council', 'kind', 'queued_at'] },
  { name: 'IDX_outbox_message_recipient', columnNames: ['council', 'recipient', 'state', 'settled_at'] },
];

/** What is asked of the mail that went out is found without reading through all of it. */
export class OutboxLookups1764000000031 implements MigrationInterface {
  readonly name = 'OutboxLookups1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of indices) await runner.createIndex('outbox_message', new TableIndex(index));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of indices) await runner.dropIndex('outbox_message', name);
  }
}
