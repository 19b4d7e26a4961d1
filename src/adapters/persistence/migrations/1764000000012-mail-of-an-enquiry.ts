import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = 'IDX_inbox_message_enquiry';

/** An enquiry's page asks for its mail. */
export class MailOfAnEnquiry1764000000012 implements MigrationInterface {
  readonly name = 'MailOfAnEnquiry1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('inbox_message', new TableIndex({ name: index, columnNames: ['council', 'enquiry'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('inbox_message', index);
  }
}
