import { setTimeout as pause } from 'node:timers/promises';
import { SqliteSession } from '../../../src/adapters/persistence/session.js';
import { CouncilUnit } from '../../../src/adapters/persistence/stores/council-unit.js';
import { SqlOutboxStore } from '../../../src/adapters/persistence/stores/sql-outbox-store.js';
import { chance } from '../../contracts/seeds.js';

const council = 'houghton-regis';

/** A unit of work with rows of two tables that wait, on a connection that takes its time over each statement. */
async function unitWithRows(ended: string[], refusing: string | null = null): Promise<CouncilUnit> {
  const session = SqliteSession.by(async (sql) => {
    await pause(2);
    ended.push(sql.split(' ', 3).join(' '));
    if (refusing !== null && sql.includes(refusing)) throw new Error(`${refusing} is refused`);
    return { rows: sql.startsWith('SELECT') ? [{ last_number: 0, chain_length: 0, chain_hash: '' }] : [], changed: 1 };
  });
  const unit = await CouncilUnit.enter(session, chance, council, '');
  session.defer('inbox_message', [{ council, id: 'one' }]);
  session.defer('inbox_raw', [{ council, message: 'one' }]);
  ended.length = 0;
  return unit;
}

describe('rows that go ahead while a letter is written', () => {
  const inserts = ['INSERT INTO "inbox_message"', 'INSERT INTO "inbox_raw"'];

  it('have gone when the letter is there', async () => {
    const ended: string[] = [];
    const outbox = new SqlOutboxStore(await unitWithRows(ended));
    expect(await outbox.meanwhile(Promise.resolve('the letter'))).toBe('the letter');
    expect(ended).toEqual(inserts);
  });

  it('have all gone before it is told that the letter cannot be written: none may follow a rollback', async () => {
    const ended: string[] = [];
    const outbox = new SqlOutboxStore(await unitWithRows(ended));
    await expect(outbox.meanwhile(Promise.reject(new Error('no letter')))).rejects.toThrow('no letter');
    expect(ended).toEqual(inserts);
  });

  it('are waited for with the letter where they are refused', async () => {
    const ended: string[] = [];
    const outbox = new SqlOutboxStore(await unitWithRows(ended, 'inbox_message'));
    const letter = pause(20).then(() => ended.push('the letter'));
    await expect(outbox.meanwhile(letter)).rejects.toThrow('inbox_message is refused');
    expect(ended).toEqual([inserts[0], 'the letter']);
  });
});
