import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Count } from '../../../domain/calendar/count.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Obligation, type ObligationKindName, type Rest, type Settlement } from '../../../domain/obligation/obligation.js';
import { type PersonId } from '../../../domain/people/person.js';
import { type LocalStandard } from '../../../domain/protocol/protocol.js';

/** An obligation as the projection keeps it. */
export interface ObligationRow {
  readonly key: string;
  readonly kind: string;
  readonly rule: string;
  readonly clause: string;
  readonly local_standard: string | null;
  readonly owed_by: string | null;
  readonly started_by: string;
  readonly starts_at: string;
  readonly due_on: string | null;
  readonly closes_at: string | null;
  readonly last_moment: string | null;
  readonly why: string | null;
  readonly first_due_on: string | null;
  readonly settled_how: string | null;
  readonly settled_by: string | null;
  readonly settled_at: string | null;
  readonly soft: number;
  readonly rests: string | null;
}

const columns = [
  ...['key', 'kind', 'rule', 'clause', 'local_standard', 'owed_by', 'started_by', 'starts_at'],
  ...['due_on', 'closes_at', 'last_moment', 'why', 'first_due_on', 'settled_how', 'settled_by', 'settled_at', 'soft', 'rests'],
];

export function obligationColumns(table: string): string {
  return columns.map((column) => `${table}.${column}`).join(', ');
}

/** What projection.ts wrote, read back; the members live in a table of their own. */
export function obligationOfRow(row: ObligationRow, owedTo: readonly PersonId[]): Obligation {
  return {
    ...{ key: row.key, kind: row.kind as ObligationKindName, rule: row.rule, clause: row.clause },
    localStandard: row.local_standard === null ? null : (JSON.parse(row.local_standard) as LocalStandard),
    ...{ owedBy: row.owed_by, owedTo, startedBy: row.started_by, startsAt: row.starts_at as Instant },
    deadline: deadlineOf(row),
    soft: row.soft === 1,
    rests: row.rests === null ? null : (JSON.parse(row.rests) as Rest),
    firstDueOn: row.first_due_on as CivilDate | null,
    settled: settlementOf(row),
  };
}

function deadlineOf({ due_on, closes_at, last_moment, why }: ObligationRow): Obligation['deadline'] {
  if (due_on === null || closes_at === null || last_moment === null || why === null) return null;
  const bounds = { dueOn: due_on as CivilDate, closesAt: closes_at as Instant, lastMoment: last_moment as Instant };
  return { ...bounds, count: JSON.parse(why) as Count };
}

function settlementOf({ settled_how, settled_by, settled_at }: ObligationRow): Settlement | null {
  if (settled_how === null || settled_by === null || settled_at === null) return null;
  return { how: settled_how as Settlement['how'], by: settled_by, at: settled_at as Instant };
}
