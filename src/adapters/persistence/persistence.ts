import { type Chance } from '../../application/ports/chance.js';
import { type OutboxQueue } from '../../application/ports/outbox-store.js';
import { type AccessReadModel, type EnquiryReadModel, type InboxReadModel, type PeopleReadModel } from '../../application/ports/read-models.js';
import { type UnitOfWork } from '../../application/ports/unit-of-work.js';
import { type Database, type PostgresDatabase, type SqliteDatabase } from './database.js';
import { PostgresUnitOfWork } from './postgres/postgres-unit-of-work.js';
import { SqlAccessReadModel } from './read/sql-access-read-model.js';
import { SqlEnquiryReadModel } from './read/sql-enquiry-read-model.js';
import { SqlInboxReadModel } from './read/sql-inbox-read-model.js';
import { SqlPeopleReadModel } from './read/sql-people-read-model.js';
import { Session, SqliteSession } from './session.js';
import { SqliteUnitOfWork } from './sqlite/sqlite-unit-of-work.js';
import { SqlOutboxQueue } from './stores/sql-outbox-queue.js';

/** Every port that the database serves, for whichever engine it is. */
export interface Persistence {
  readonly unitOfWork: UnitOfWork;
  readonly outboxQueue: OutboxQueue;
  readonly enquiries: EnquiryReadModel;
  readonly inbox: InboxReadModel;
  readonly access: AccessReadModel;
  readonly people: PeopleReadModel;
}

export function persistenceOn(database: Database, chance: Chance): Persistence {
  const isSqlite = database.engine === 'sqlite';
  const writing = database.engine === 'sqlite' ? sqliteWriting(database, chance) : postgresWriting(database, chance);
  const reading = (isSqlite ? SqliteSession : Session).reading(database.read);
  return {
    ...writing,
    enquiries: new SqlEnquiryReadModel(reading, isSqlite ? 'group_concat' : 'string_agg'),
    inbox: new SqlInboxReadModel(reading),
    access: new SqlAccessReadModel(reading),
    people: new SqlPeopleReadModel(reading),
  };
}

function sqliteWriting({ statements }: SqliteDatabase, chance: Chance): Pick<Persistence, 'unitOfWork' | 'outboxQueue'> {
  const unitOfWork = new SqliteUnitOfWork(statements, chance);
  return { unitOfWork, outboxQueue: new SqlOutboxQueue((work) => unitOfWork.inTurn(work), '') };
}

function postgresWriting({ write }: PostgresDatabase, chance: Chance): Pick<Persistence, 'unitOfWork' | 'outboxQueue'> {
  const unitOfWork = new PostgresUnitOfWork(write, chance);
  return { unitOfWork, outboxQueue: new SqlOutboxQueue((work) => unitOfWork.alone(work), 'FOR UPDATE SKIP LOCKED') };
}
