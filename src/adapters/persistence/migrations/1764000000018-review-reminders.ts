import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class ReviewReminders1764000000018 implements MigrationInterface {
  readonly name = 'ReviewReminders1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const words = { key: ['council', 'due_on', 'told_on'], council: true, text: [] };
    await runner.createTable(table('review_reminder', words, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('review_reminder');
  }
}
