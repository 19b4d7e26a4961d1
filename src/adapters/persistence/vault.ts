import { type Vault } from '../../application/ports/backup.js';
import { type DatabaseSettings } from './database.js';
import { PostgresVault } from './postgres/postgres-backup.js';
import { SqliteVault } from './sqlite/sqlite-backup.js';

/** `environment`: what PostgreSQL's client programs are started with. */
export function vaultFor(settings: DatabaseSettings, environment: Readonly<Record<string, string | undefined>>): Vault {
  const { databaseUrl, dataDir } = settings;
  return databaseUrl === null ? new SqliteVault(dataDir) : new PostgresVault(databaseUrl, environment);
}
