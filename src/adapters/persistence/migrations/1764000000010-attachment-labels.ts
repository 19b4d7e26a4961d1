import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The labels of a message's attachments, as JSON; none on messages that were kept before there was a place for them. */
export class AttachmentLabels1764000000010 implements MigrationInterface {
  readonly name = 'AttachmentLabels1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "inbox_message" ADD COLUMN attachments varchar NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "inbox_message" DROP COLUMN attachments');
  }
}
