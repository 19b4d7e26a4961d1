import { type DigestReadModel, type KeptDigest, type ReleasedEdition } from '../../../application/ports/digest-store.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type DigestName } from '../../../domain/digest/digest-name.js';
import { type FactId } from '../../../domain/enquiry/fact.js';
import { places, type Session } from '../session.js';
import { digestByName, labelOf, releaseByName } from '../stores/digest-rows.js';
import { runsOf } from '../stores/job-rows.js';
import { messagesWaiting } from '../stores/messages-waiting.js';

type Known = Awaited<ReturnType<DigestReadModel['enquiriesOf']>>;

interface MemberRow {
  readonly fact: string;
  readonly reference: string;
  readonly subject: string;
  readonly member: string;
}

/** Asked for at once: both engines take more parameters, but no statement need be longer. */
const mostFacts = 500;

export class SqlDigestReadModel implements DigestReadModel {
  constructor(private readonly session: Session) {}

  async list(council: CouncilSlug): Promise<readonly Pick<KeptDigest, 'name' | 'madeAt' | 'late' | 'mailed'>[]> {
    const sql = 'SELECT week, made_at, late, mailed FROM digest WHERE council = $1 ORDER BY made_at DESC, week DESC';
    return (await this.session.rows<Parameters<typeof labelOf>[0]>(sql, [council])).map(labelOf);
  }

  byName(council: CouncilSlug, name: DigestName): Promise<KeptDigest | null> {
    return digestByName(this.session, council, name);
  }

  releaseOf(council: CouncilSlug, name: DigestName): Promise<ReleasedEdition | null> {
    return releaseByName(this.session, council, name);
  }

  needsAttention(council: CouncilSlug): Promise<number> {
    return messagesWaiting(this.session, council);
  }

  async enquiriesOf(council: CouncilSlug, facts: readonly FactId[]): Promise<Known> {
    const known = new Map<FactId, { reference: string; subject: string; members: readonly string[] }>();
    for (let from = 0; from < facts.length; from += mostFacts) {
      const rows = await this.rowsOf(council, facts.slice(from, from + mostFacts));
      for (const its of runsOf(rows, ({ fact }) => fact)) {
        const [first] = its;
        if (first !== undefined) known.set(first.fact, { reference: first.reference, subject: first.subject, members: its.map(({ member }) => member).filter((name) => name !== '') });
      }
    }
    return known;
  }

  private rowsOf(council: CouncilSlug, facts: readonly FactId[]): Promise<readonly MemberRow[]> {
    return this.session.rows<MemberRow>(
      `SELECT t.id AS fact, e.reference, e.subject, coalesce(p.name, '') AS member FROM timeline_entry t
         JOIN enquiry e ON e.council = t.council AND e.id = t.enquiry
         LEFT JOIN enquiry_member m ON m.council = e.council AND m.enquiry = e.id
         LEFT JOIN person p ON p.council = m.council AND p.id = m.person
        WHERE t.council = $1 AND t.id IN (${places(facts.length, 1)})
        ORDER BY t.id, p.name, p.id`,
      [council, ...facts],
    );
  }
}
