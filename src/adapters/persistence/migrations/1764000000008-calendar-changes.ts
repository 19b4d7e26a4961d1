import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { table } from './table.js';

export class CalendarChanges1764000000008 implements MigrationInterface {
  readonly name = 'CalendarChanges1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    await runner.addColumn('obligation', new TableColumn({ name: 'first_due_on', type: 'varchar', isNullable: true }));
    const words = {
      ...{ key: ['council', 'id'], council: true, text: ['addition', 'reason', 'actor_kind', 'recorded_at'] },
      ...{ textOrNull: ['actor', 'withdrawn_at', 'withdrawn_by'] },
    };
    await runner.createTable(table('calendar_addition', words, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_addition');
    await runner.dropColumn('obligation', 'first_due_on');
  }
}
