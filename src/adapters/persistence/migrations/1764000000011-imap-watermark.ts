import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class ImapWatermark1764000000011 implements MigrationInterface {
  readonly name = 'ImapWatermark1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const words = { key: ['council', 'folder'], council: true, text: ['uid_validity', 'uid'], integer: ['left_alone'] };
    await runner.createTable(table('imap_watermark', words, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('imap_watermark');
  }
}
