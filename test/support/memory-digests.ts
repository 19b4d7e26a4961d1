import { type DigestReadModel, type DigestStore, type KeptDigest, type ReleasedEdition } from '../../src/application/ports/digest-store.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type CouncilSlug } from '../../src/domain/council/council.js';
import { type DigestName, isMonthly } from '../../src/domain/digest/digest-name.js';
import { type Fact, type FactId } from '../../src/domain/enquiry/fact.js';
import { needsAttention } from './memory-mail.js';
import { addOnce, type CouncilRows, kept, type MemoryRows } from './memory-rows.js';

export class MemoryDigestStore implements DigestStore {
  constructor(private readonly rows: CouncilRows) {}

  touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]> {
    const touched = [...this.rows.enquiries.values()].filter(
      ({ stored, state }) => state.obligations.some(({ settled }) => settled === null) || stored.facts.some(({ recordedAt }) => recordedAt >= from),
    );
    return Promise.resolve(touched.map(({ stored }) => stored.facts.map((fact) => ({ ...kept(fact), words: {} }))));
  }

  needsAttention(): Promise<number> {
    return Promise.resolve(waiting(this.rows));
  }

  newest(of: 'week' | 'month'): Promise<DigestName | null> {
    const names = [...this.rows.digests.keys()].filter((name) => isMonthly(name) === (of === 'month'));
    return Promise.resolve(names.toSorted().at(-1) ?? null);
  }

  byName(name: DigestName): Promise<KeptDigest | null> {
    return Promise.resolve(this.rows.digests.get(name) ?? null);
  }

  keep(digest: KeptDigest): Promise<void> {
    addOnce(this.rows.digests, digest.name, kept({ ...noneToldOf, ...digest }));
    return Promise.resolve();
  }

  releaseOf(name: DigestName): Promise<ReleasedEdition | null> {
    return Promise.resolve(this.rows.releases.get(name) ?? null);
  }

  release(edition: ReleasedEdition): Promise<void> {
    addOnce(this.rows.releases, edition.name, kept(edition));
    return Promise.resolve();
  }
}

export class MemoryDigestReadModel implements DigestReadModel {
  constructor(private readonly rows: MemoryRows) {}

  list(council: CouncilSlug): Promise<readonly Pick<KeptDigest, 'name' | 'madeAt' | 'late' | 'mailed'>[]> {
    const all = [...this.rows.of(council).digests.values()].map(({ name, madeAt, late, mailed }) => ({ name, madeAt, late, mailed }));
    return Promise.resolve(all.toSorted((one, other) => (`${one.madeAt} ${one.name}` < `${other.madeAt} ${other.name}` ? 1 : -1)));
  }

  byName(council: CouncilSlug, name: DigestName): Promise<KeptDigest | null> {
    return Promise.resolve(this.rows.of(council).digests.get(name) ?? null);
  }

  releaseOf(council: CouncilSlug, name: DigestName): Promise<ReleasedEdition | null> {
    return Promise.resolve(this.rows.of(council).releases.get(name) ?? null);
  }

  needsAttention(council: CouncilSlug): Promise<number> {
    return Promise.resolve(waiting(this.rows.of(council)));
  }

  enquiriesOf(council: CouncilSlug, facts: readonly FactId[]): ReturnType<DigestReadModel['enquiriesOf']> {
    const { enquiries, people } = this.rows.of(council);
    const found = [...enquiries.values()].flatMap(({ stored, state }) =>
      stored.facts.filter(({ id }) => facts.includes(id)).map(({ id }) => {
        const members = state.members.map((one) => people.get(one)?.name ?? '').toSorted();
        return [id, { reference: stored.reference, subject: stored.subject, members }] as const;
      }),
    );
    return Promise.resolve(new Map(found));
  }
}

/** What a digest that was made before it was told says of it. */
const noneToldOf = { unattended: [] } as const;

function waiting({ inbox, outbox }: CouncilRows): number {
  const messages = [...inbox.values()].filter(({ state }) => state === 'needs-attention');
  const notArrived = [...outbox.values()].filter(needsAttention);
  return messages.length + notArrived.length;
}
