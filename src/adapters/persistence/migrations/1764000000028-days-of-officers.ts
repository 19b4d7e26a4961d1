import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** On which weekdays officers work (a list as JSON; none: whenever the office is open). */
export class DaysOfOfficers1764000000028 implements MigrationInterface {
  readonly name = 'DaysOfOfficers1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD COLUMN days varchar NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "person" DROP COLUMN days');
  }
}
