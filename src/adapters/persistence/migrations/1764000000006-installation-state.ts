import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class InstallationState1764000000006 implements MigrationInterface {
  readonly name = 'InstallationState1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    await runner.createTable(table('installation_state', { key: ['name'], text: ['value', 'changed_at'] }, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('installation_state');
  }
}
