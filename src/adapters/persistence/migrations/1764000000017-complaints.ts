import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

const acts = ['update', 'delete'];

/** Apart from enquiries: of the same making, with a chain for each complaint. Its entries refuse UPDATE and DELETE. */
export class Complaints1764000000017 implements MigrationInterface {
  readonly name = 'Complaints1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const complaint = { key: ['council', 'id'], council: true, text: ['reference', 'chain_hash'], integer: ['version'], unique: { reference: ['council', 'reference'] } };
    const entry = {
      key: ['council', 'id'],
      text: ['complaint', 'at', 'recorded_at', 'actor_kind', 'happening', 'words_hash', 'hash'],
      textOrNull: ['actor'],
      integer: ['position'],
      unique: { position: ['council', 'complaint', 'position'] },
      within: { complaint: 'complaint' },
    };
    await runner.createTable(table('complaint', complaint, bytes));
    await runner.createTable(table('complaint_entry', entry, bytes));
    await runner.createTable(table('complaint_words', { key: ['council', 'entry'], text: ['salt', 'words'], within: { entry: 'complaint_entry' } }, bytes));
    for (const statement of triggers(runner)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['complaint_words', 'complaint_entry', 'complaint']) await runner.dropTable(name);
  }
}

function triggers(runner: QueryRunner): readonly string[] {
  if (runner.connection.options.type !== 'postgres') {
    return acts.map(
      (act) =>
        `CREATE TRIGGER "complaint_entry_no_${act}" BEFORE ${act.toUpperCase()} ON "complaint_entry" ` +
        `BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END`,
    );
  }
  return acts.map(
    (act) =>
      `CREATE TRIGGER "complaint_entry_no_${act}" BEFORE ${act === 'delete' ? 'DELETE OR TRUNCATE' : 'UPDATE'} ON "complaint_entry" ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION "timeline_is_append_only"()`,
  );
}
