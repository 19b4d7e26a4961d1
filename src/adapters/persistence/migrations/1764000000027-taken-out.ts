import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

/** By which fact an enquiry was taken out, and the messages that went to a complaint with it. */
export class TakenOut1764000000027 implements MigrationInterface {
  readonly name = 'TakenOut1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    await runner.query('ALTER TABLE "enquiry" ADD COLUMN taken_out varchar');
    const mail = { key: ['council', 'id'], text: ['complaint', 'received_at', 'attachments'], bytes: ['raw'], index: { complaint: ['council', 'complaint'] }, within: { complaint: 'complaint' } };
    await runner.createTable(table('complaint_mail', mail, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('complaint_mail');
    await runner.query('ALTER TABLE "enquiry" DROP COLUMN taken_out');
  }
}
