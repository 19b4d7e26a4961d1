import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

interface OldFigures {
  readonly openNowByAge?: readonly { readonly count: number }[];
}

interface OldRow {
  readonly council: string;
  readonly week: string;
  readonly figures: string;
}

const ages = ['openUpTo2', 'open3To5', 'open6To10', 'openOver10'];
const release = { key: ['council', 'week'], text: ['figures', 'released_at', 'released_by'], council: true, within: { released_by: 'person' } };

/**
 * Whether a digest was mailed has a column of its own, its figures are by name alone, and an edition that the clerk
 * released is kept. A digest that was made before keeps its figures; what was not counted then is not in it.
 */
export class DigestsAndReleases1764000000022 implements MigrationInterface {
  readonly name = 'DigestsAndReleases1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    await runner.createTable(table('digest_release', release, isPostgres ? 'bytea' : 'blob'));
    await runner.query('ALTER TABLE "digest" ADD COLUMN mailed integer NOT NULL DEFAULT 1');
    const [figures, mailed, council, week] = isPostgres ? ['$1', '$2', '$3', '$4'] : ['?', '?', '?', '?'];
    const update = `UPDATE digest SET figures = ${figures}, mailed = ${mailed} WHERE council = ${council} AND week = ${week}`;
    for (const row of (await runner.query('SELECT council, week, figures FROM digest')) as OldRow[]) {
      const { mailed: wasMailed, ...old } = JSON.parse(row.figures) as { mailed: boolean; figures: OldFigures };
      const said = { ...old, figures: byName(old.figures), trend: [] };
      await runner.query(update, [JSON.stringify(said), wasMailed ? 1 : 0, row.council, row.week]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('digest_release');
    await runner.query('ALTER TABLE "digest" DROP COLUMN mailed');
  }
}

function byName({ openNowByAge, ...figures }: OldFigures): Readonly<Record<string, number>> {
  return { ...figures, ...Object.fromEntries(ages.map((name, index) => [name, openNowByAge?.[index]?.count ?? 0])) };
}
