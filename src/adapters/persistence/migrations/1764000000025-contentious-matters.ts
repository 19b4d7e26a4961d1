import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = 'IDX_enquiry_contentious';

/** Since when a matter is flagged as contentious, so that a list can ask for those alone. */
export class ContentiousMatters1764000000025 implements MigrationInterface {
  readonly name = 'ContentiousMatters1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "enquiry" ADD COLUMN "contentious_since" varchar');
    await runner.createIndex('enquiry', new TableIndex({ name: index, columnNames: ['council', 'contentious_since'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('enquiry', index);
    await runner.query('ALTER TABLE "enquiry" DROP COLUMN "contentious_since"');
  }
}
