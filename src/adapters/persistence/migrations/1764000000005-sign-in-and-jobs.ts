import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class SignInAndJobs1764000000005 implements MigrationInterface {
  readonly name = 'SignInAndJobs1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const toAccount = {
      ...{ name: 'FK_sign_in_link_account', columnNames: ['account'] },
      ...{ referencedTableName: 'account', referencedColumnNames: ['id'] },
    };
    const tables = [
      table(
        'sign_in_link',
        {
          key: ['hash'],
          text: ['created_at', 'expires_at'],
          textOrNull: ['account', 'spent_at'],
          foreign: [toAccount],
        },
        bytes,
      ),
      table(
        'job_run',
        { key: ['job', 'council', 'period'], text: ['started_at'], textOrNull: ['finished_at'] },
        bytes,
      ),
      table(
        'reminder',
        {
          key: ['council', 'enquiry', 'obligation', 'stage', 'recipient', 'due_on'],
          text: ['outbox_key', 'recorded_at'],
          within: { enquiry: 'enquiry', recipient: 'person' },
        },
        bytes,
      ),
      table(
        'digest',
        { key: ['council', 'week'], text: ['figures', 'made_at'], integer: ['late'], council: true },
        bytes,
      ),
    ];
    for (const one of tables) await runner.createTable(one);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['digest', 'reminder', 'job_run', 'sign_in_link']) await runner.dropTable(name);
  }
}
