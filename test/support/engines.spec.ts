import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { engines, freshDatabaseFor } from './engines.js';

describe.each(engines)('a fresh installation on %s', (engine) => {
  it('has a data directory of its own until it is disposed of', async () => {
    const installation = await freshDatabaseFor(engine);
    expect(existsSync(installation.dataDir)).toBe(true);
    await installation.dispose();
    expect(existsSync(installation.dataDir)).toBe(false);
  });
});

describe('a fresh database', () => {
  it('is empty, separate, and goes even while somebody is connected', async () => {
    const [one, other] = [await freshDatabaseFor('postgres'), await freshDatabaseFor('postgres')];
    const client = new Client({ connectionString: one.databaseUrl ?? '' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE t (id int)');
    const settings = await client.query<{ name: string; setting: string }>(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'listen_addresses', 'server_encoding') ORDER BY name",
    );
    expect(settings.rows.map((row) => row.setting)).toEqual(['off', '127.0.0.1', 'UTF8']);
    expect(other.databaseUrl).not.toBe(one.databaseUrl);
    await one.dispose();
    await other.dispose();
    await expect(new Client({ connectionString: one.databaseUrl ?? '' }).connect()).rejects.toThrow('does not exist');
  });
});
