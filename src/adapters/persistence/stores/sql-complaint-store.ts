import { type ComplaintMail, type ComplaintStore, type StoredComplaint } from '../../../application/ports/complaint-store.js';
import { type ComplaintFact, type ComplaintId } from '../../../domain/complaint/fact.js';
import { type FactId } from '../../../domain/enquiry/fact.js';
import { hashOfWords, linkOf } from './chain.js';
import { complaintsOf } from './complaint-rows.js';
import { chainStart, type CouncilUnit } from './council-unit.js';

export class SqlComplaintStore implements ComplaintStore {
  constructor(private readonly unit: CouncilUnit) {}

  async open({ id, reference }: Pick<StoredComplaint, 'id' | 'reference'>, fact: ComplaintFact): Promise<StoredComplaint> {
    const { slug: council, session } = this.unit;
    await session.insert('complaint', [{ council, id, reference, version: 0, chain_hash: chainStart }]);
    return this.record({ id, reference, version: 0, facts: [] }, fact);
  }

  async byReference(reference: string): Promise<StoredComplaint | null> {
    return (await complaintsOf(this.unit.session, this.unit.slug, reference))[0] ?? null;
  }

  async withFact(id: FactId): Promise<StoredComplaint | null> {
    const { slug, session } = this.unit;
    const sql = 'SELECT c.reference FROM complaint_entry t JOIN complaint c ON c.council = t.council AND c.id = t.complaint WHERE t.council = $1 AND t.id = $2';
    const found = await session.first<{ reference: string }>(sql, [slug, id]);
    return found === null ? null : this.byReference(found.reference);
  }

  async record(complaint: StoredComplaint, fact: ComplaintFact): Promise<StoredComplaint> {
    const { slug: council, session } = this.unit;
    const version = complaint.version + 1;
    const hash = await this.append(complaint.id, version, fact);
    await session.run('UPDATE complaint SET version = $1, chain_hash = $2 WHERE council = $3 AND id = $4', [version, hash, council, complaint.id]);
    return { ...complaint, version, facts: [...complaint.facts, fact] };
  }

  async keepMail(complaint: ComplaintId, { id, receivedAt: received_at, attachments }: ComplaintMail, raw: Uint8Array): Promise<void> {
    const row = { council: this.unit.slug, id, complaint, received_at, attachments: JSON.stringify(attachments), raw };
    await this.unit.session.insert('complaint_mail', [row]);
  }

  async removeWords(id: ComplaintId): Promise<void> {
    const ofIt = 'SELECT id FROM complaint_entry WHERE council = $1 AND complaint = $2';
    const { session, slug } = this.unit;
    await session.run(`DELETE FROM complaint_words WHERE council = $1 AND entry IN (${ofIt})`, [slug, id]);
    await session.run('DELETE FROM complaint_mail WHERE council = $1 AND complaint = $2', [slug, id]);
    // What still waits to go goes whole: an empty letter would be worse than none.
    await session.run(
      `UPDATE outbox_message SET mime = $3, subject = '' WHERE council = $1 AND kind LIKE 'complaint-%' AND state <> 'queued'
         AND EXISTS (SELECT 1 FROM complaint_entry t WHERE t.council = $1 AND t.complaint = $2 AND unique_key LIKE '%:' || t.id || ':%')`,
      [slug, id, new Uint8Array(0)],
    );
  }

  /** The entry's hash. */
  private async append(complaint: ComplaintId, position: number, fact: ComplaintFact): Promise<string> {
    const { slug: council, session, chance } = this.unit;
    const head = await session.first<{ chain_hash: string }>('SELECT chain_hash FROM complaint WHERE council = $1 AND id = $2', [council, complaint]);
    const [salt, words] = [chance.token(), JSON.stringify(fact.words)];
    const wordsHash = words === '{}' ? '' : hashOfWords(salt, words);
    const link = linkOf(head?.chain_hash ?? chainStart, position, complaint, fact, wordsHash);
    const entry = {
      ...{ council, id: fact.id, position, complaint, at: fact.at, recorded_at: fact.recordedAt },
      ...{ actor_kind: fact.by.kind, actor: fact.by.kind === 'person' ? fact.by.person : null },
      ...{ happening: link.happening, words_hash: wordsHash, hash: link.hash },
    };
    await session.insert('complaint_entry', [entry]);
    if (words !== '{}') await session.insert('complaint_words', [{ council, entry: fact.id, salt, words }]);
    return link.hash;
  }
}
