import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class BankHolidays1764000000007 implements MigrationInterface {
  readonly name = 'BankHolidays1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const tables = [
      table('bank_holiday', { key: ['nation', 'date'], text: ['title', 'learnt_on', 'source'], integer: ['substitute'] }, bytes),
      table(
        'bank_holiday_source',
        {
          ...{ key: ['address'], text: ['tried_at', 'conflicts'] },
          ...{ textOrNull: ['taken_at', 'refusal'], integer: ['failures'] },
        },
        bytes,
      ),
    ];
    for (const one of tables) await runner.createTable(one);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['bank_holiday_source', 'bank_holiday']) await runner.dropTable(name);
  }
}
