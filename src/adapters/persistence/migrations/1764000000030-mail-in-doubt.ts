import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Of which mail nobody knows whether a try took it to its server. Of what was given up before, the last answer alone tells. */
export class MailInDoubt1764000000030 implements MigrationInterface {
  readonly name = 'MailInDoubt1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "outbox_message" ADD COLUMN "in_doubt" integer NOT NULL DEFAULT 0');
    await runner.query(`UPDATE "outbox_message" SET "in_doubt" = 1 WHERE "state" = 'failed' AND "attempts" > 0 AND "last_answer" = ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "outbox_message" DROP COLUMN "in_doubt"');
  }
}
