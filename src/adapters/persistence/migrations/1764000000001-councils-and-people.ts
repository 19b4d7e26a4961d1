import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { table } from './table.js';

export class CouncilsAndPeople1764000000001 implements MigrationInterface {
  readonly name = 'CouncilsAndPeople1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    const version = {
      key: ['council', 'id'],
      text: ['content_hash', 'in_force_from', 'content'],
      integer: ['ordinal'],
      unique: { ordinal: ['council', 'ordinal'] },
      council: true,
    };
    const toAccount = (name: string) => ({
      ...{ name: `FK_${name}_account`, columnNames: ['account'] },
      ...{ referencedTableName: 'account', referencedColumnNames: ['id'] },
    });
    const tables = [
      table('council', { key: ['slug'], text: ['chain_hash'], integer: ['last_number', 'chain_length'] }, bytes),
      table('council_secret', { key: ['council', 'name'], text: ['value'], council: true }, bytes),
      table('protocol_version', version, bytes),
      table('calendar_version', version, bytes),
      table('account', { key: ['id'], text: ['created_at'], textOrNull: ['disabled_at'] }, bytes),
      table(
        'session',
        {
          key: ['hash'],
          text: ['account', 'created_at', 'seen_at', 'expires_at', 'data'],
          textOrNull: ['revoked_at'],
          index: { account: ['account'] },
          foreign: [toAccount('session')],
        },
        bytes,
      ),
      table(
        'person',
        {
          key: ['council', 'id'],
          text: ['kind', 'name', 'email', 'role'],
          textOrNull: ['account'],
          integer: ['active', 'version'],
          unique: { email: ['council', 'email'] },
          council: true,
          foreign: [toAccount('person')],
        },
        bytes,
      ),
      table(
        'api_token',
        {
          key: ['council', 'id'],
          text: ['person', 'hash', 'created_at'],
          textOrNull: ['revoked_at'],
          unique: { hash: ['hash'] },
          within: { person: 'person' },
        },
        bytes,
      ),
    ];
    for (const one of tables) await runner.createTable(one);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['api_token', 'person', 'session', 'account', 'calendar_version', 'protocol_version', 'council_secret'];
    for (const name of [...tables, 'council']) await runner.dropTable(name);
  }
}
