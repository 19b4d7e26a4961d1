import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { table } from './table.js';

const index = 'IDX_reminder_outbox_key';

/** Until when a mail may be sent, whose reminders are quiet until when, who stands in for whom, and offices that nobody attends. */
export class Reminders1764000000020 implements MigrationInterface {
  readonly name = 'Reminders1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    await runner.query('ALTER TABLE "outbox_message" ADD COLUMN good_until varchar');
    await runner.query(`ALTER TABLE "enquiry" ADD COLUMN snoozes varchar NOT NULL DEFAULT '[]'`);
    await runner.createIndex('reminder', new TableIndex({ name: index, columnNames: ['council', 'outbox_key'] }));
    const absence = { key: ['council', 'id'], council: true, text: ['person', 'deputy', 'starts_on', 'ends_on', 'recorded_at'], index: { ends: ['council', 'ends_on'] }, within: { person: 'person', deputy: 'person' } };
    await runner.createTable(table('absence', absence, bytes));
    const unattended = { key: ['council', 'id'], council: true, text: ['starts_at', 'until', 'started_by'], textOrNull: ['ended_at', 'ended_by', 'closure'] };
    await runner.createTable(table('unattended_office', unattended, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('unattended_office');
    await runner.dropTable('absence');
    await runner.dropIndex('reminder', index);
    await runner.query('ALTER TABLE "enquiry" DROP COLUMN snoozes');
    await runner.query('ALTER TABLE "outbox_message" DROP COLUMN good_until');
  }
}
