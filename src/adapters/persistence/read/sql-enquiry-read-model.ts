import { type StoredEnquiry } from '../../../application/ports/enquiry-store.js';
import { type EnquiryCursor, type EnquiryLine, type EnquiryQuery, type EnquiryReadModel } from '../../../application/ports/read-models.js';
import { type VersionArchive } from '../../../application/ports/version-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { type EnquiryStatus } from '../../../domain/enquiry/status.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { places, type Session, type SqlValue } from '../session.js';
import { runsOf } from '../stores/job-rows.js';
import { personColumns, personOfRow, type PersonRow } from '../stores/person-row.js';
import { type EnquiryRow, enquiryWithFacts, storedOf } from '../stores/sql-enquiry-store.js';
import { SqlVersionsKept } from '../stores/sql-version-archive.js';
import { type TimelineRow } from '../stores/timeline.js';

type MemberWork = Awaited<ReturnType<EnquiryReadModel['workload']>>[number];

interface LineRow {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly status: string;
  readonly received_at: string;
  readonly next_due_on: string | null;
  readonly due_under: string | null;
  readonly sender_verified: number;
  readonly contentious_since: string | null;
  readonly version: number;
  readonly officer: string | null;
  readonly members: string | null;
}

/** Sorts after every day: an enquiry with nothing due comes last. */
const noDay = '9999-12-31';
/** Names cannot hold it: they are one line each. */
const between = '\n';

export class SqlEnquiryReadModel implements EnquiryReadModel {
  constructor(
    private readonly session: Session,
    /** group_concat on SQLite, string_agg on PostgreSQL. */
    private readonly joined: 'group_concat' | 'string_agg',
  ) {}

  async list(query: EnquiryQuery): Promise<readonly EnquiryLine[]> {
    const { sql, values } = this.listSql(query);
    return (await this.session.rows<LineRow>(sql, values)).map(lineOf);
  }

  async byReference(council: CouncilSlug, reference: string): Promise<StoredEnquiry | null> {
    const rows = await this.session.rows<EnquiryRow & TimelineRow>(enquiryWithFacts('e.reference = $2'), [council, reference]);
    return storedOf(rows);
  }

  async people(council: CouncilSlug, ids: readonly PersonId[]): Promise<readonly Person[]> {
    if (ids.length === 0) return [];
    const rows = await this.session.rows<PersonRow>(
      `SELECT ${personColumns} FROM person WHERE council = $1 AND id IN (${places(ids.length, 1)})`,
      [council, ...ids],
    );
    return rows.map(personOfRow);
  }

  versions(council: CouncilSlug): VersionArchive {
    return {
      protocols: new SqlVersionsKept(this.session, council, 'protocol_version'),
      calendars: new SqlVersionsKept(this.session, council, 'calendar_version'),
    };
  }

  async joinedTo(council: CouncilSlug, enquiry: EnquiryId): Promise<readonly Pick<EnquiryLine, 'reference' | 'members'>[]> {
    const rows = await this.session.rows<{ reference: string; name: string }>(
      `SELECT e.reference, p.name FROM enquiry e
         JOIN enquiry_member m ON m.council = e.council AND m.enquiry = e.id
         JOIN person p ON p.council = m.council AND p.id = m.person
        WHERE e.council = $1 AND e.joined_to = $2 ORDER BY e.number, p.name`,
      [council, enquiry],
    );
    return runsOf(rows, ({ reference }) => reference).map((its) => ({ reference: its[0]?.reference ?? '', members: its.map(({ name }) => name) }));
  }

  async workload(council: CouncilSlug, members: readonly PersonId[], since: Instant): Promise<readonly MemberWork[]> {
    const rows = await this.session.rows<{ person: string; open: number | string; hours: number | string | null }>(
      `SELECT m.person, sum(CASE WHEN e.status IN ('answered', 'closed') THEN 0 ELSE 1 END) AS open,
              sum(CASE WHEN e.received_at >= $2 THEN e.estimated_hours ELSE 0 END) AS hours
         FROM enquiry_member m JOIN enquiry e ON e.council = m.council AND e.id = m.enquiry
        WHERE m.council = $1 AND e.by_office = 0 AND m.person IN (${places(members.length, 2)})
        GROUP BY m.person`,
      [council, since, ...members],
    );
    const found = new Map(rows.map((row) => [row.person, row]));
    return members.map((member) => {
      const row = found.get(member);
      return { member, openEnquiries: Number(row?.open ?? 0), hoursInThirtyDays: Number(row?.hours ?? 0) };
    });
  }

  private listSql(query: EnquiryQuery): { readonly sql: string; readonly values: readonly SqlValue[] } {
    const values: SqlValue[] = [query.council];
    const bind = (value: SqlValue): string => `$${values.push(value)}`;
    const where = ['e.council = $1', 'e.taken_out IS NULL', ...conditions(query, bind)].join(' AND ');
    const sql = `SELECT e.id, e.reference, e.subject, e.status, e.received_at, e.next_due_on, e.sender_verified, e.contentious_since, e.version,
        o.name AS officer,
        (SELECT d.clause FROM obligation d
          WHERE d.council = e.council AND d.enquiry = e.id AND d.settled_how IS NULL AND d.soft = 0 AND d.due_on = e.next_due_on AND d.kind NOT LIKE 'burden-%'
          ORDER BY d.starts_at, d.key LIMIT 1) AS due_under,
        (SELECT ${this.joined}(p.name, ${bind(between)} ORDER BY p.name) FROM enquiry_member m
           JOIN person p ON p.council = m.council AND p.id = m.person
          WHERE m.council = e.council AND m.enquiry = e.id) AS members
       FROM enquiry e LEFT JOIN person o ON o.council = e.council AND o.id = e.assigned_to
      WHERE ${where}
      ORDER BY coalesce(e.next_due_on, '${noDay}'), e.sender_verified DESC, e.id LIMIT ${query.limit}`;
    return { sql, values };
  }
}

function conditions(query: EnquiryQuery, bind: (value: SqlValue) => string): readonly string[] {
  const { status, dueBefore, party, standsFor = [], contentious, after } = query;
  return [
    ...(status === null ? [] : [`e.status = ${bind(status)}`]),
    ...(dueBefore === null ? [] : [`e.next_due_on < ${bind(dueBefore)}`]),
    ...(party === null ? [] : [partyTo(party, standsFor, bind)]),
    ...(contentious === true ? [`e.contentious_since > ''`] : []),
    ...(after === null ? [] : [beyond(after, bind)]),
  ];
}

function partyTo(party: PersonId, standsFor: readonly PersonId[], bind: (value: SqlValue) => string): string {
  const members = `SELECT enquiry FROM enquiry_member WHERE council = e.council AND person = ${bind(party)}`;
  const own = `e.id IN (${members}) OR e.assigned_to = ${bind(party)}`;
  return standsFor.length === 0 ? `(${own})` : `(${own} OR e.assigned_to IN (${standsFor.map(bind).join(',')}) AND NOT EXISTS (${handedOver(bind(party))}))`;
}

/** What keeps somebody away: as `keptAway` has it, but for who has it now, and for a slip that was put right. */
function handedOver(by: string): string {
  return `SELECT 1 FROM timeline_entry t WHERE t.council = e.council AND t.enquiry = e.id AND t.actor = ${by} AND t.happening LIKE '%"handedOver":true%'`;
}

function beyond(after: EnquiryCursor, bind: (value: SqlValue) => string): string {
  const [day, proven] = [bind(after.dueOn ?? noDay), bind(after.senderVerified ? 1 : 0)];
  const due = `coalesce(e.next_due_on, '${noDay}')`;
  const later = `e.sender_verified < ${proven} OR (e.sender_verified = ${proven} AND e.id > ${bind(after.id)})`;
  return `(${due} > ${day} OR (${due} = ${day} AND (${later})))`;
}

function lineOf(row: LineRow): EnquiryLine {
  return {
    id: row.id,
    reference: row.reference,
    subject: row.subject,
    status: row.status as EnquiryStatus,
    receivedAt: row.received_at as Instant,
    dueOn: row.next_due_on as CivilDate | null,
    dueUnder: row.due_under,
    assignedTo: row.officer,
    members: row.members?.split(between) ?? [],
    senderVerified: row.sender_verified === 1,
    contentious: row.contentious_since !== null,
    version: row.version,
  };
}
