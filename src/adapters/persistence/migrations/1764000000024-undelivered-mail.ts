import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = 'IDX_outbox_message_trouble';
const columns = ['trouble', 'tell_from', 'told_at', 'bounced_at', 'bounced_by'];

/** What became of a mail that did not arrive: which trouble is open, from when the clerk is to be told, and the bounce. */
export class UndeliveredMail1764000000024 implements MigrationInterface {
  readonly name = 'UndeliveredMail1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE "outbox_message" ADD COLUMN "${column}" varchar`);
    await runner.createIndex('outbox_message', new TableIndex({ name: index, columnNames: ['council', 'trouble'] }));
    await runner.query(`UPDATE "outbox_message" SET "trouble" = 'failed', "tell_from" = "settled_at" WHERE "state" = 'failed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('outbox_message', index);
    for (const column of columns) await runner.query(`ALTER TABLE "outbox_message" DROP COLUMN "${column}"`);
  }
}
