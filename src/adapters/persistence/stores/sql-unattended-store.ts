import { type UnattendedStore, type Waiting } from '../../../application/ports/unattended-store.js';
import { type ActorRef } from '../../../domain/access/actor.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Attendance, type UnattendedOffice } from '../../../domain/council/unattended.js';
import { type CouncilUnit } from './council-unit.js';
import { newestUnattended, unattendedTo } from './unattended-rows.js';

interface WaitingRow {
  readonly person: string;
  readonly id: string;
  readonly thread_token: string;
  readonly reference: string;
  readonly subject: string;
  readonly next_due_on: string | null;
}

export class SqlUnattendedStore implements UnattendedStore {
  constructor(private readonly unit: CouncilUnit) {}

  newest(): Promise<UnattendedOffice | null> {
    return newestUnattended(this.unit.session, this.unit.slug);
  }

  lastingTo(day: CivilDate): Promise<readonly UnattendedOffice[]> {
    return unattendedTo(this.unit.session, this.unit.slug, day);
  }

  async attendance(): Promise<Attendance> {
    const lastAct = await this.lastAct();
    // Of an instant in UTC: at latest the council's own day.
    const states = await this.lastingTo((lastAct?.slice(0, 10) ?? '') as CivilDate);
    return { states, lastAct };
  }

  /** From the end of the chain: mostly it is found at once. */
  private async lastAct(): Promise<Instant | null> {
    const sql = `SELECT t.recorded_at FROM timeline_entry t JOIN person p ON p.council = t.council AND p.id = t.actor
                  WHERE t.council = $1 AND p.kind = 'officer' AND t.happening NOT LIKE '{"kind":"calendar-changed"%'
                    AND t.happening NOT LIKE '{"kind":"contacted"%"byReply":true%'
                  ORDER BY t.position DESC LIMIT 1`;
    return ((await this.unit.session.first<{ recorded_at: string }>(sql, [this.unit.slug]))?.recorded_at ?? null) as Instant | null;
  }

  async begin({ id, startedAt, startedBy, until, closure }: UnattendedOffice): Promise<void> {
    const began = { council: this.unit.slug, id, starts_at: startedAt, started_by: JSON.stringify(startedBy), until };
    await this.unit.session.insert('unattended_office', [{ ...began, ended_at: null, ended_by: null, closure }]);
  }

  async waiting(): Promise<readonly Waiting[]> {
    const rows = await this.unit.session.rows<WaitingRow>(
      `SELECT m.person, e.id, e.thread_token, e.reference, e.subject, e.next_due_on FROM enquiry e
         JOIN enquiry_member m ON m.council = e.council AND m.enquiry = e.id
        WHERE e.council = $1 AND e.status NOT IN ('answered', 'closed') AND e.by_office = 0
        ORDER BY e.number, m.person`,
      [this.unit.slug],
    );
    return rows.map(({ person: member, id: enquiry, thread_token: threadToken, reference, subject, next_due_on }) => {
      return { member, enquiry, threadToken, reference, subject, dueOn: next_due_on as CivilDate | null };
    });
  }

  async end(id: string, at: Instant, by: ActorRef): Promise<void> {
    const sql = 'UPDATE unattended_office SET ended_at = $1, ended_by = $2 WHERE council = $3 AND id = $4';
    await this.unit.session.run(sql, [at, JSON.stringify(by), this.unit.slug, id]);
  }
}
