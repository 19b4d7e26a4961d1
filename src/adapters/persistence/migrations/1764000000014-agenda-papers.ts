import { type MigrationInterface, type QueryRunner } from 'typeorm';

const onMeeting = ['starts_at', 'notice_given_on'];

/** When a meeting begins, the notice that was given of it, and the items that are on their way to it. Columns are added in place. */
export class AgendaPapers1764000000014 implements MigrationInterface {
  readonly name = 'AgendaPapers1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of onMeeting) await runner.query(`ALTER TABLE "meeting" ADD COLUMN ${column} varchar`);
    await runner.query('ALTER TABLE "enquiry" ADD COLUMN item_meeting varchar');
    await runner.query('CREATE INDEX "IDX_enquiry_item" ON "enquiry" ("council", "item_meeting")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "IDX_enquiry_item"');
    await runner.query('ALTER TABLE "enquiry" DROP COLUMN item_meeting');
    for (const column of onMeeting) await runner.query(`ALTER TABLE "meeting" DROP COLUMN ${column}`);
  }
}
