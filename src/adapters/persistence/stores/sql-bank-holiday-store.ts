import { type FeedRefusal } from '../../../application/ports/bank-holiday-source.js';
import { type BankHolidayStore, type KeptBankHolidays, type SourceState } from '../../../application/ports/bank-holiday-store.js';
import { type FeedConflict } from '../../../domain/calendar/bank-holiday-merge.js';
import { type Nation } from '../../../domain/calendar/bank-holidays.js';
import { type LearntDay } from '../../../domain/calendar/bank-holidays-learnt.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Session } from '../session.js';
import { type InTransaction } from './sql-outbox-queue.js';

interface DayRow {
  readonly nation: Nation;
  readonly date: CivilDate;
  readonly title: string;
  readonly substitute: number;
  readonly learnt_on: CivilDate;
  readonly source: string;
}

interface SourceRow {
  readonly tried_at: Instant;
  readonly taken_at: Instant | null;
  readonly failures: number;
  readonly refusal: string | null;
  readonly conflicts: string;
}

export class SqlBankHolidayStore implements BankHolidayStore {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly reading: Session,
  ) {}

  async read(address: string | null): Promise<KeptBankHolidays> {
    const learnt = await learntIn(this.reading);
    return { learnt, source: address === null ? null : await this.sourceOf(address) };
  }

  async takeDay(day: CivilDate, at: Instant): Promise<boolean> {
    const row = { job: 'refresh-bank-holidays', council: 'installation', period: day, started_at: at, finished_at: null };
    const insert = (session: Session) => session.insert('job_run', [row], 'ON CONFLICT (job, council, period) DO NOTHING');
    return (await this.inTransaction(insert)) === 1;
  }

  async keep(address: string, learnt: readonly LearntDay[], conflicts: readonly FeedConflict[], at: Instant): Promise<void> {
    await this.inTransaction(async (session) => {
      await session.insert('bank_holiday', learnt.map(rowOf), 'ON CONFLICT (nation, date) DO NOTHING');
      const row = { address, tried_at: at, taken_at: at, failures: 0, refusal: null, conflicts: JSON.stringify(conflicts) };
      const change = ['tried_at', 'taken_at', 'failures', 'refusal', 'conflicts'].map((name) => `${name} = excluded.${name}`);
      await session.insert('bank_holiday_source', [row], `ON CONFLICT (address) DO UPDATE SET ${change.join(', ')}`);
    });
  }

  async keepRefusal(address: string, refusal: FeedRefusal, at: Instant): Promise<void> {
    const row = { address, tried_at: at, taken_at: null, failures: 1, refusal: JSON.stringify(refusal), conflicts: '[]' };
    const change = 'tried_at = excluded.tried_at, failures = bank_holiday_source.failures + 1, refusal = excluded.refusal';
    await this.inTransaction((session) => session.insert('bank_holiday_source', [row], `ON CONFLICT (address) DO UPDATE SET ${change}`));
  }

  private async sourceOf(address: string): Promise<SourceState | null> {
    const sql = 'SELECT tried_at, taken_at, failures, refusal, conflicts FROM bank_holiday_source WHERE address = $1';
    const row = await this.reading.first<SourceRow>(sql, [address]);
    return row === null ? null : stateOf(row);
  }
}

/** For whoever has no more than a connection that reads. By nation and date, byte by byte on both engines. */
export async function learntIn(session: Session): Promise<readonly LearntDay[]> {
  const rows = await session.rows<DayRow>('SELECT nation, date, title, substitute, learnt_on, source FROM bank_holiday');
  return rows.map(dayOf).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ nation, date }: LearntDay): string {
  return `${nation} ${date}`;
}

function dayOf({ nation, date, title, substitute, learnt_on: learnt, source }: DayRow): LearntDay {
  return { nation, date, title, ...(substitute === 1 && { substitute: true }), learnt, source };
}

function rowOf({ nation, date, title, substitute = false, learnt, source }: LearntDay) {
  return { nation, date, title, substitute: substitute ? 1 : 0, learnt_on: learnt, source };
}

function stateOf({ tried_at: triedAt, taken_at: takenAt, failures, refusal, conflicts }: SourceRow): SourceState {
  return {
    ...{ triedAt, takenAt, failures },
    refusal: refusal === null ? null : (JSON.parse(refusal) as FeedRefusal),
    conflicts: JSON.parse(conflicts) as readonly FeedConflict[],
  };
}
