import { type EnquiryStore, type NewEnquiry, type StoredEnquiry, type TakenOut } from '../../../application/ports/enquiry-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { type Fact, type Happening } from '../../../domain/enquiry/fact.js';
import { type Nominee, type Pointer } from '../../../domain/intake/thread.js';
import { type MeetingId } from '../../../domain/meeting/meeting.js';
import { type CouncilUnit } from './council-unit.js';
import { runsOf } from './job-rows.js';
import { enquiryProjection, obligationRows } from './projection.js';
import { appendFacts, factOfRow, timelineColumns, type TimelineRow } from './timeline.js';

export interface EnquiryRow {
  readonly enquiry_id: EnquiryId;
  readonly reference: string;
  readonly thread_token: string;
  readonly subject: string;
  readonly version: number;
}

export const enquiryWithFacts = (where: string): string =>
  `SELECT e.id AS enquiry_id, e.reference, e.thread_token, e.subject, e.version, ${timelineColumns}
     FROM enquiry e
     JOIN timeline_entry t ON t.council = e.council AND t.enquiry = e.id
     LEFT JOIN timeline_words w ON w.council = t.council AND w.entry = t.id
    WHERE e.council = $1 AND ${where}
    ORDER BY e.number, t.position`;

export function storedOf(rows: readonly (EnquiryRow & TimelineRow)[]): StoredEnquiry | null {
  const [first] = rows;
  if (first === undefined) return null;
  const { enquiry_id: id, reference, thread_token: threadToken, subject, version } = first;
  return { id, reference, threadToken, subject, version, facts: rows.map(factOfRow) };
}

export class SqlEnquiryStore implements EnquiryStore {
  /** Numbers given in this unit of work: the row is written with its first facts, in one statement. */
  private readonly opened = new Map<EnquiryId, { readonly number: number; readonly recordedAt: Instant }>();

  constructor(private readonly unit: CouncilUnit) {}

  open(enquiry: NewEnquiry, referencePrefix: string, recordedAt: Instant): Promise<StoredEnquiry> {
    const number = this.unit.nextNumber();
    this.opened.set(enquiry.id, { number, recordedAt });
    const reference = `${referencePrefix}-${String(number).padStart(4, '0')}`;
    return Promise.resolve({ ...enquiry, reference, version: 0, facts: [] });
  }

  byReference(reference: string): Promise<StoredEnquiry | null> {
    return this.one('e.reference = $2', reference);
  }

  byId(id: EnquiryId): Promise<StoredEnquiry | null> {
    return this.one('e.id = $2', id);
  }

  async withDaysAfter(at: Instant): Promise<readonly StoredEnquiry[]> {
    const rows = await this.unit.session.rows<EnquiryRow & TimelineRow>(
      enquiryWithFacts(
        `EXISTS (SELECT 1 FROM obligation o
                  WHERE o.council = e.council AND o.enquiry = e.id AND o.settled_how IS NULL AND o.last_moment > $2)`,
      ),
      [this.unit.slug, at],
    );
    return runsOf(rows, ({ enquiry_id }) => enquiry_id).flatMap((its) => storedOf(its) ?? []);
  }

  async unsettled(): Promise<readonly StoredEnquiry[]> {
    const rows = await this.unit.session.rows<EnquiryRow & TimelineRow>(
      enquiryWithFacts(
        `(e.status NOT IN ('answered', 'closed')
          OR EXISTS (SELECT 1 FROM obligation o WHERE o.council = e.council AND o.enquiry = e.id AND o.settled_how IS NULL))`,
      ),
      [this.unit.slug],
    );
    return runsOf(rows, ({ enquiry_id }) => enquiry_id).flatMap((its) => storedOf(its) ?? []);
  }

  joinedTo(id: EnquiryId): Promise<readonly StoredEnquiry[]> {
    return this.several('e.joined_to = $2', id);
  }

  awaitingMeeting(meeting: MeetingId): Promise<readonly StoredEnquiry[]> {
    return this.several('(e.awaits_meeting = $2 OR e.item_meeting = $2)', meeting);
  }

  toAskAgain(by: CivilDate): Promise<readonly StoredEnquiry[]> {
    return this.several('e.ask_again_on <= $2', by);
  }

  async nominee(pointer: Pointer): Promise<Nominee | null> {
    const [where, value] = pointed(pointer);
    const rows = await this.unit.session.rows<{ id: EnquiryId; assigned_to: string | null; person: string }>(
      `SELECT e.id, e.assigned_to, m.person
         FROM enquiry e JOIN enquiry_member m ON m.council = e.council AND m.enquiry = e.id
        WHERE e.council = $1 AND ${where}
        ORDER BY e.number, m.person`,
      [this.unit.slug, value],
    );
    const [first] = rows;
    if (first === undefined) return null;
    const members = rows.filter((row) => row.id === first.id).map((row) => row.person);
    return { enquiry: first.id, assignedTo: first.assigned_to, members };
  }

  async takenOut(pointer: Pointer): Promise<TakenOut | null> {
    const [where, value] = pointed(pointer);
    const found = await this.unit.session.first<{ taken_out: string; happening: string }>(
      `SELECT e.taken_out, t.happening FROM enquiry e JOIN timeline_entry t ON t.council = e.council AND t.enquiry = e.id
        WHERE e.council = $1 AND e.taken_out IS NOT NULL AND ${where} AND t.happening LIKE '{"kind":"received"%' ORDER BY e.number`,
      [this.unit.slug, value],
    );
    if (found === null) return null;
    const received = JSON.parse(found.happening) as Happening;
    return { by: found.taken_out, member: received.kind === 'received' ? (received.members[0] ?? null) : null };
  }

  async removeWords(id: EnquiryId): Promise<void> {
    const { slug, session } = this.unit;
    await session.run('DELETE FROM timeline_words WHERE council = $1 AND entry IN (SELECT id FROM timeline_entry WHERE council = $1 AND enquiry = $2)', [slug, id]);
    await session.run(`UPDATE enquiry SET subject = '' WHERE council = $1 AND id = $2`, [slug, id]);
  }

  async record(enquiry: StoredEnquiry, facts: readonly Fact[], state: EnquiryState): Promise<StoredEnquiry> {
    const version = enquiry.version + 1;
    await this.putEnquiry(enquiry, state, version);
    await this.putObligations(enquiry, state);
    await this.putMembers(enquiry, state);
    appendFacts(this.unit, enquiry.id, facts);
    return { ...enquiry, version, facts: [...enquiry.facts, ...facts] };
  }

  private async several(where: string, value: string): Promise<readonly StoredEnquiry[]> {
    const rows = await this.unit.session.rows<EnquiryRow & TimelineRow>(enquiryWithFacts(where), [this.unit.slug, value]);
    return runsOf(rows, ({ enquiry_id }) => enquiry_id).flatMap((its) => storedOf(its) ?? []);
  }

  private async one(where: string, value: string): Promise<StoredEnquiry | null> {
    const rows = await this.unit.session.rows<EnquiryRow & TimelineRow>(enquiryWithFacts(where), [this.unit.slug, value]);
    return storedOf(rows);
  }

  private async putEnquiry(enquiry: StoredEnquiry, state: EnquiryState, version: number): Promise<void> {
    const projected = { ...enquiryProjection(state), version };
    const { slug: council, session } = this.unit;
    const fresh = this.opened.get(enquiry.id);
    if (fresh !== undefined && enquiry.version === 0) {
      const { id, reference, threadToken: thread_token, subject } = enquiry;
      const { number, recordedAt: recorded_at } = fresh;
      const row = { council, id, number, reference, thread_token, subject, recorded_at, ...projected };
      session.defer('enquiry', [row]);
      this.opened.delete(enquiry.id);
      return;
    }
    const columns = Object.keys(projected);
    const settings = columns.map((column, index) => `"${column}" = $${index + 1}`).join(', ');
    const where = `council = $${columns.length + 1} AND id = $${columns.length + 2}`;
    await session.run(`UPDATE enquiry SET ${settings} WHERE ${where}`, [...Object.values(projected), council, enquiry.id]);
  }

  /** Of what was taken out nobody is a member any more. */
  private async putMembers(enquiry: StoredEnquiry, state: EnquiryState): Promise<void> {
    const { slug: council, session } = this.unit;
    if (state.takenOutBy !== null) await session.run('DELETE FROM enquiry_member WHERE council = $1 AND enquiry = $2', [council, enquiry.id]);
    const rows = state.members.map((person) => ({ council, enquiry: enquiry.id, person }));
    session.defer('enquiry_member', rows, 'ON CONFLICT (council, enquiry, person) DO NOTHING');
  }

  private async putObligations(enquiry: StoredEnquiry, state: EnquiryState): Promise<void> {
    const { slug: council, session } = this.unit;
    if (enquiry.version > 0) {
      await session.run('DELETE FROM obligation WHERE council = $1 AND enquiry = $2', [council, enquiry.id]);
    }
    session.defer('obligation', obligationRows(council, enquiry.id, state.obligations));
  }
}

function pointed(pointer: Pointer): readonly [where: string, value: string] {
  switch (pointer.by) {
    case 'token':
      return ['e.thread_token = $2', pointer.token];
    case 'reference':
      return ['e.reference = $2', pointer.reference];
    case 'message-id':
      return [
        `e.id IN (SELECT enquiry FROM outbox_message WHERE council = e.council AND message_id = $2
                  UNION SELECT enquiry FROM inbox_message WHERE council = e.council AND message_id = $2)`,
        pointer.messageId,
      ];
  }
}
