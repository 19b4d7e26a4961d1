import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The timeline refuses UPDATE and DELETE. A later migration that re-creates the table has to make these anew. */
export class AppendOnlyTimeline1764000000004 implements MigrationInterface {
  readonly name = 'AppendOnlyTimeline1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements(runner)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const on = runner.connection.options.type === 'postgres' ? ' ON "timeline_entry"' : '';
    await runner.query(`DROP TRIGGER "timeline_entry_no_update"${on}`);
    await runner.query(`DROP TRIGGER "timeline_entry_no_delete"${on}`);
  }
}

function statements(runner: QueryRunner): readonly string[] {
  const acts = ['update', 'delete'];
  if (runner.connection.options.type !== 'postgres') {
    return acts.map(
      (act) =>
        `CREATE TRIGGER "timeline_entry_no_${act}" BEFORE ${act.toUpperCase()} ON "timeline_entry" ` +
        `BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END`,
    );
  }
  return [
    `CREATE FUNCTION "timeline_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS ` +
      `$$ BEGIN RAISE EXCEPTION 'the timeline is append-only'; END $$`,
    ...acts.map(
      (act) =>
        `CREATE TRIGGER "timeline_entry_no_${act}" BEFORE ${act === 'delete' ? 'DELETE OR TRUNCATE' : 'UPDATE'} ON "timeline_entry" ` +
        `FOR EACH STATEMENT EXECUTE FUNCTION "timeline_is_append_only"()`,
    ),
  ];
}
