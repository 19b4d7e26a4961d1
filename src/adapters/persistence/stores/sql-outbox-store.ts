import { kindOfTheTakenOut, kindOnTrouble, kindOnWaiting, kindsInConfidence, kindsOnOwnMatters, type LettersInConfidence, memberTold, type OutboxStore, type QueuedMail, type Undelivered, type Unheard } from '../../../application/ports/outbox-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { type FactId } from '../../../domain/enquiry/fact.js';
import { type PersonId } from '../../../domain/people/person.js';
import { places, slicesOf } from '../session.js';
import { clerksNotReached } from './clerks-not-reached.js';
import { type CouncilUnit } from './council-unit.js';
import { takenOut } from './outbox-drops.js';
import { officeIsTold, openToTheOffice, undeliveredColumns, undeliveredOf, type UndeliveredRow } from './undelivered-row.js';
import { unheardWords } from './unheard-words.js';

const nothing = new Uint8Array(0);

export class SqlOutboxStore implements OutboxStore {
  constructor(private readonly unit: CouncilUnit) {}

  queue({ id, key, kind, enquiry, mail, queuedAt, goodUntil }: QueuedMail): void {
    const { slug: council, session } = this.unit;
    const { messageId: message_id, from: sender, to: recipient, subject, mime } = mail;
    const row = {
      ...{ council, id, unique_key: key, kind, enquiry, message_id, sender, recipient, subject, mime },
      ...{ trouble: null, tell_from: null, told_at: null, bounced_at: null, bounced_by: null },
      ...{ state: 'queued', attempts: 0, queued_at: queuedAt, next_try_at: queuedAt, settled_at: null, last_answer: '', good_until: goodUntil },
    };
    session.defer('outbox_message', [row], 'ON CONFLICT (council, unique_key) DO NOTHING');
  }

  /** Both end before either fails: no statement may be under way when the transaction is taken back. */
  async meanwhile<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
    const sent = this.unit.session.flush();
    await Promise.allSettled([work, sent]);
    await sent;
    return work;
  }

  async wroteSince(enquiry: EnquiryId, recipient: string, kinds: readonly string[], since: Instant): Promise<boolean> {
    const { slug, session } = this.unit;
    const found = await session.first<{ id: string }>(
      `SELECT id FROM outbox_message
        WHERE council = $1 AND enquiry = $2 AND recipient = $3 AND queued_at > $4 AND kind IN (${places(kinds.length, 4)}) LIMIT 1`,
      [slug, enquiry, recipient, since, ...kinds],
    );
    return found !== null;
  }

  async toldOfSeveral(messageIds: readonly string[]): Promise<boolean> {
    if (messageIds.length === 0) return false;
    const { slug, session } = this.unit;
    const sql = `SELECT id FROM outbox_message WHERE council = $1 AND kind = '${kindOnWaiting}' AND enquiry IS NULL AND message_id IN (${places(messageIds.length, 1)}) LIMIT 1`;
    return (await session.first<{ id: string }>(sql, [slug, ...messageIds])) !== null;
  }

  async toldOnWaiting(since: Instant, now: Instant): Promise<ReadonlyMap<PersonId, Instant>> {
    const { slug, session } = this.unit;
    const sql = `SELECT unique_key, queued_at FROM outbox_message
                  WHERE council = $1 AND kind = '${kindOnWaiting}' AND queued_at >= $2 AND bounced_at IS NULL
                    AND (state = 'sent' OR state = 'queued' AND (good_until IS NULL OR good_until > $3)) ORDER BY queued_at`;
    const rows = await session.rows<{ unique_key: string; queued_at: string }>(sql, [slug, since, now]);
    return new Map(rows.map(({ unique_key, queued_at }) => [memberTold(unique_key), queued_at as Instant]));
  }

  async bounced(messageIds: readonly string[], { key, at }: { readonly key: string; readonly at: Instant }): Promise<EnquiryId | null> {
    const { slug, session } = this.unit;
    if (messageIds.length === 0) return null;
    const ours = `council = $1 AND message_id IN (${places(messageIds.length, 1)})`;
    const found = await session.rows<{ enquiry: string | null }>(`SELECT enquiry FROM outbox_message WHERE ${ours} ORDER BY queued_at, id`, [slug, ...messageIds]);
    if (found.length === 0) return null;
    const [when, by] = [messageIds.length + 2, messageIds.length + 3].map((place) => `$${place}`);
    // What was emptied cannot be sent again: of that only whoever handles the complaint hears.
    await session.run(
      `UPDATE outbox_message SET trouble = 'bounced', tell_from = ${when}, bounced_at = ${when}, bounced_by = ${by} WHERE ${ours} AND bounced_at IS NULL
          AND (kind LIKE '${kindsInConfidence}%' OR length(mime) > 0)`,
      [slug, ...messageIds, at, key],
    );
    return found.find(({ enquiry }) => enquiry !== null)?.enquiry ?? null;
  }

  async takeOut(enquiry: EnquiryId, cause: FactId, { member, since }: { readonly member: PersonId; readonly since: Instant }): Promise<void> {
    const { slug, session } = this.unit;
    const prefix = `${kindOfTheTakenOut}:${cause}:`;
    await session.run(
      `UPDATE outbox_message SET kind = '${kindOfTheTakenOut}', unique_key = $3 || id, subject = '', mime = $4, trouble = NULL, tell_from = NULL, ${takenOut}
        WHERE council = $1
          AND (enquiry = $2 OR EXISTS (SELECT 1 FROM timeline_entry t
                WHERE t.council = $1 AND t.enquiry = $2 AND t.id <> $5 AND unique_key LIKE '%:' || t.id || '%'))`,
      [slug, enquiry, prefix, nothing, cause],
    );
    // An item that was sent by itself names no enquiry.
    await session.run(
      `UPDATE outbox_message SET mime = $2, trouble = NULL, tell_from = NULL, ${takenOut}
        WHERE council = $1 AND kind IN (${places(kindsOnOwnMatters.length, 4)}) AND unique_key LIKE $3 AND queued_at >= $4
          AND NOT EXISTS (SELECT 1 FROM bulletin_item b WHERE b.council = $1 AND unique_key LIKE 'bulletin:' || b.id || ':%')`,
      [slug, nothing, `%:${member}`, since, ...kindsOnOwnMatters],
    );
    await this.takeOutOfTrouble(since);
  }

  /**
   * What the clerk was told of its trouble names its subject, and in which letters is not known once it was told anew or sent again:
   * so of all since it came nothing is left. What else stood in a letter that had not gone is told again.
   */
  private async takeOutOfTrouble(since: Instant): Promise<void> {
    const { slug, session } = this.unit;
    const words = `council = $1 AND kind = '${kindOnTrouble}' AND queued_at >= $2`;
    await session.run(
      `UPDATE outbox_message SET tell_from = told_at, told_at = NULL
        WHERE council = $1 AND trouble IS NOT NULL AND kind <> '${kindOnTrouble}'
          AND told_at IN (SELECT queued_at FROM outbox_message WHERE ${words} AND state = 'queued')`,
      [slug, since],
    );
    const untroubled = (column: string): string => `${column} = CASE WHEN state = 'queued' THEN NULL ELSE ${column} END`;
    await session.run(`UPDATE outbox_message SET mime = $3, ${untroubled('trouble')}, ${untroubled('tell_from')}, ${takenOut} WHERE ${words}`, [slug, since, nothing]);
  }

  async inConfidence(messageIds: readonly string[]): Promise<LettersInConfidence> {
    const { slug, session } = this.unit;
    if (messageIds.length === 0) return new Map();
    const ours = `o.council = $1 AND o.message_id IN (${places(messageIds.length, 1)})`;
    const rows = await session.rows<{ message_id: string; unique_key: string }>(
      `SELECT o.message_id, o.unique_key FROM outbox_message o WHERE ${ours} AND NOT (${openToTheOffice}) ORDER BY o.queued_at, o.id`,
      [slug, ...messageIds],
    );
    const keysOf = (id: string): readonly string[] => rows.filter(({ message_id }) => message_id === id).map(({ unique_key }) => unique_key);
    return new Map(rows.map(({ message_id: id }) => [id, keysOf(id)]));
  }

  async toTell(now: Instant): Promise<readonly Undelivered[]> {
    const rows = await this.unit.session.rows<UndeliveredRow>(
      `SELECT ${undeliveredColumns} FROM outbox_message o
        WHERE council = $1 AND trouble IS NOT NULL AND tell_from <= $2 AND ${officeIsTold} ORDER BY queued_at, id`,
      [this.unit.slug, now],
    );
    return rows.map(undeliveredOf);
  }

  unheard(now: Instant): Promise<readonly Unheard[]> {
    return unheardWords(this.unit, now);
  }

  clerksNotReached(now: Instant): Promise<readonly string[]> {
    return clerksNotReached(this.unit.session, this.unit.slug, now);
  }

  async told(ids: readonly string[], at: Instant): Promise<void> {
    for (const slice of slicesOf(ids)) {
      const sql = `UPDATE outbox_message SET told_at = $1, tell_from = NULL WHERE council = $2 AND id IN (${places(slice.length, 2)})`;
      await this.unit.session.run(sql, [at, this.unit.slug, ...slice]);
    }
  }

  async byId(id: string): Promise<Undelivered | null> {
    const sql = `SELECT ${undeliveredColumns} FROM outbox_message o WHERE council = $1 AND id = $2 AND ${openToTheOffice}`;
    const row = await this.unit.session.first<UndeliveredRow>(sql, [this.unit.slug, id]);
    return row === null ? null : undeliveredOf(row);
  }

  async sendAgain(id: string, at: Instant): Promise<void> {
    const sql = `UPDATE outbox_message SET state = 'queued', attempts = 0, queued_at = $1, next_try_at = $1, settled_at = NULL,
                        trouble = NULL, tell_from = NULL, told_at = NULL, bounced_at = NULL, bounced_by = NULL
                  WHERE council = $2 AND id = $3`;
    await this.unit.session.run(sql, [at, this.unit.slug, id]);
  }

  async takenCareOf(id: string): Promise<void> {
    await this.unit.session.run('UPDATE outbox_message SET trouble = NULL, tell_from = NULL WHERE council = $1 AND id = $2', [this.unit.slug, id]);
  }
}
