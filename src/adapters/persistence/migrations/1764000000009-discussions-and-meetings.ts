import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

const onEnquiry = ['joined_to varchar', 'awaits_meeting varchar', 'ask_again_on varchar', 'estimated_hours integer', 'by_office integer NOT NULL DEFAULT 0'];
const onObligation = ['soft integer NOT NULL DEFAULT 0', 'rests varchar'];

/** Columns are added in place: a table that SQLite made anew would take its rows' children with it. */
export class DiscussionsAndMeetings1764000000009 implements MigrationInterface {
  readonly name = 'DiscussionsAndMeetings1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    for (const column of onEnquiry) await runner.query(`ALTER TABLE "enquiry" ADD COLUMN ${column}`);
    for (const column of onObligation) await runner.query(`ALTER TABLE "obligation" ADD COLUMN ${column}`);
    await runner.query('CREATE INDEX "IDX_enquiry_joined" ON "enquiry" ("council", "joined_to")');
    await runner.query('CREATE INDEX "IDX_enquiry_meeting" ON "enquiry" ("council", "awaits_meeting")');
    await runner.query('CREATE INDEX "IDX_enquiry_ask_again" ON "enquiry" ("council", "ask_again_on")');
    const words = { key: ['council', 'id'], council: true, text: ['title', 'held_on'], textOrNull: ['papers_on'], index: { held: ['council', 'held_on'] } };
    await runner.createTable(table('meeting', words, bytes));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('meeting');
    for (const index of ['joined', 'meeting', 'ask_again']) await runner.query(`DROP INDEX "IDX_enquiry_${index}"`);
    for (const column of onObligation) await runner.query(`ALTER TABLE "obligation" DROP COLUMN ${nameOf(column)}`);
    for (const column of onEnquiry) await runner.query(`ALTER TABLE "enquiry" DROP COLUMN ${nameOf(column)}`);
  }
}

function nameOf(column: string): string {
  return column.slice(0, column.indexOf(' '));
}
