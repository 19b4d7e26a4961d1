import { type AbsenceReadModel } from '../../application/ports/absence-store.js';
import { type BankHolidayStore } from '../../application/ports/bank-holiday-store.js';
import { type BulletinReadModel } from '../../application/ports/bulletin-store.js';
import { type CalendarAdditionReadModel } from '../../application/ports/calendar-addition-store.js';
import { type Chance } from '../../application/ports/chance.js';
import { type ComplaintReadModel } from '../../application/ports/complaint-store.js';
import { type DigestReadModel } from '../../application/ports/digest-store.js';
import { type MailSwitch } from '../../application/ports/mail-switch.js';
import { type MeetingReadModel } from '../../application/ports/meeting-store.js';
import { type OutboxReadModel } from '../../application/ports/outbox-read-model.js';
import { type OutboxQueue } from '../../application/ports/outbox-store.js';
import { type AccessReadModel, type EnquiryReadModel, type InboxReadModel, type PeopleReadModel } from '../../application/ports/read-models.js';
import { type ReportReadModel } from '../../application/ports/report-read-model.js';
import { type SignInStore } from '../../application/ports/sign-in-store.js';
import { type UnitOfWork } from '../../application/ports/unit-of-work.js';
import { type Vital } from '../../application/ports/vital.js';
import { type Database, type PostgresDatabase, type SqliteDatabase } from './database.js';
import { PostgresUnitOfWork } from './postgres/postgres-unit-of-work.js';
import { SqlAbsenceReadModel } from './read/sql-absence-read-model.js';
import { SqlAccessReadModel } from './read/sql-access-read-model.js';
import { SqlBulletinReadModel } from './read/sql-bulletin-read-model.js';
import { SqlCalendarAdditionReadModel } from './read/sql-calendar-addition-read-model.js';
import { SqlComplaintReadModel } from './read/sql-complaint-read-model.js';
import { SqlDigestReadModel } from './read/sql-digest-read-model.js';
import { SqlEnquiryReadModel } from './read/sql-enquiry-read-model.js';
import { SqlInboxReadModel } from './read/sql-inbox-read-model.js';
import { SqlMeetingReadModel } from './read/sql-meeting-read-model.js';
import { SqlOutboxReadModel } from './read/sql-outbox-read-model.js';
import { SqlPeopleReadModel } from './read/sql-people-read-model.js';
import { SqlReportReadModel } from './read/sql-report-read-model.js';
import { Session, SqliteSession } from './session.js';
import { SqliteUnitOfWork } from './sqlite/sqlite-unit-of-work.js';
import { SqlBankHolidayStore } from './stores/sql-bank-holiday-store.js';
import { SqlMailSwitch } from './stores/sql-mail-switch.js';
import { type InTransaction, SqlOutboxQueue } from './stores/sql-outbox-queue.js';
import { SqlSignInStore } from './stores/sql-sign-in-store.js';

/** Every port that the database serves, for whichever engine it is. */
export interface Persistence {
  readonly unitOfWork: UnitOfWork;
  readonly outboxQueue: OutboxQueue;
  readonly enquiries: EnquiryReadModel;
  readonly inbox: InboxReadModel;
  readonly outbox: OutboxReadModel;
  readonly access: AccessReadModel;
  readonly people: PeopleReadModel;
  readonly calendarAdditions: CalendarAdditionReadModel;
  readonly complaints: ComplaintReadModel;
  readonly meetings: MeetingReadModel;
  readonly absences: AbsenceReadModel;
  readonly reports: ReportReadModel;
  readonly digests: DigestReadModel;
  readonly bulletins: BulletinReadModel;
  readonly mailSwitch: MailSwitch;
  readonly bankHolidayStore: BankHolidayStore;
  /** Both sides of the database. */
  readonly vitals: readonly Vital[];
}

/** Beside the business of councils: who signs in to the installation. */
export interface DatabasePersistence extends Persistence {
  readonly signIn: SignInStore;
}

type Writing = Pick<Persistence, 'unitOfWork' | 'outboxQueue'> & { readonly inTransaction: InTransaction };

export function persistenceOn(database: Database, chance: Chance): DatabasePersistence {
  const isSqlite = database.engine === 'sqlite';
  const { inTransaction, ...writing } = isSqlite ? sqliteWriting(database, chance) : postgresWriting(database, chance);
  const reading = (isSqlite ? SqliteSession : Session).reading(database.read);
  return {
    ...writing,
    enquiries: new SqlEnquiryReadModel(reading, isSqlite ? 'group_concat' : 'string_agg'),
    inbox: new SqlInboxReadModel(reading),
    outbox: new SqlOutboxReadModel(reading),
    access: new SqlAccessReadModel(reading),
    people: new SqlPeopleReadModel(reading),
    calendarAdditions: new SqlCalendarAdditionReadModel(reading),
    complaints: new SqlComplaintReadModel(reading),
    meetings: new SqlMeetingReadModel(reading),
    absences: new SqlAbsenceReadModel(reading),
    reports: new SqlReportReadModel(reading),
    digests: new SqlDigestReadModel(reading),
    bulletins: new SqlBulletinReadModel(reading),
    signIn: new SqlSignInStore(inTransaction, reading),
    mailSwitch: new SqlMailSwitch(inTransaction, reading),
    bankHolidayStore: new SqlBankHolidayStore(inTransaction, reading),
    vitals: vitalsOf(inTransaction, reading),
  };
}

function sqliteWriting({ statements }: SqliteDatabase, chance: Chance): Writing {
  const unitOfWork = new SqliteUnitOfWork(statements, chance);
  const inTransaction: InTransaction = (work) => unitOfWork.inTurn(work);
  return { unitOfWork, inTransaction, outboxQueue: new SqlOutboxQueue((work) => unitOfWork.inTurnBeside(work), '') };
}

function postgresWriting({ write }: PostgresDatabase, chance: Chance): Writing {
  const unitOfWork = new PostgresUnitOfWork(write, chance);
  const inTransaction: InTransaction = (work) => unitOfWork.alone(work);
  return { unitOfWork, inTransaction, outboxQueue: new SqlOutboxQueue(inTransaction, 'FOR UPDATE SKIP LOCKED') };
}

/** A transaction that writes nothing still takes the lock that a writer needs. */
function vitalsOf(inTransaction: InTransaction, reading: Session): readonly Vital[] {
  const answers = async (session: Session): Promise<boolean> => (await session.rows('SELECT 1')).length === 1;
  return [
    { part: 'database-writing', works: () => inTransaction(answers) },
    { part: 'database-reading', works: () => answers(reading) },
  ];
}
