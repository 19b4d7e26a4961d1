import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where members stand: political group, ward, and the committees they chair (a list as JSON). */
export class StandingOfMembers1764000000013 implements MigrationInterface {
  readonly name = 'StandingOfMembers1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "person" ADD COLUMN political_group varchar');
    await runner.query('ALTER TABLE "person" ADD COLUMN ward varchar');
    await runner.query(`ALTER TABLE "person" ADD COLUMN chairs varchar NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['chairs', 'ward', 'political_group']) await runner.query(`ALTER TABLE "person" DROP COLUMN ${column}`);
  }
}
