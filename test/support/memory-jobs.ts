import { type DigestStore, type KeptDigest } from '../../src/application/ports/digest-store.js';
import { type JobName, type JobRunStore } from '../../src/application/ports/job-run-store.js';
import { type LedgerEntry, type OwedOnEnquiry, type ReminderStore } from '../../src/application/ports/reminder-store.js';
import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { addOnce, type CouncilRows, kept, type KeptEnquiry } from './memory-rows.js';

export class MemoryJobRunStore implements JobRunStore {
  constructor(private readonly rows: CouncilRows) {}

  take(job: JobName, period: string): Promise<boolean> {
    const key = `${job} ${period}`;
    const isFree = !this.rows.jobRuns.has(key);
    this.rows.jobRuns.add(key);
    return Promise.resolve(isFree);
  }
}

export class MemoryReminderStore implements ReminderStore {
  constructor(private readonly rows: CouncilRows) {}

  openDueBy(day: CivilDate): Promise<readonly OwedOnEnquiry[]> {
    return Promise.resolve([...this.rows.enquiries.values()].flatMap((enquiry) => this.owedOn(enquiry, day)));
  }

  recordNew<Entry extends LedgerEntry>(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const fresh = entries.filter((entry) => !this.rows.ledger.has(keyOf(entry)));
    for (const entry of fresh) this.rows.ledger.set(keyOf(entry), entry);
    return Promise.resolve(fresh);
  }

  private owedOn({ stored, state }: KeptEnquiry, day: CivilDate): readonly OwedOnEnquiry[] {
    const { id: enquiry, reference, subject } = stored;
    const members = state.members.map((id) => this.rows.people.get(id)?.name ?? '').toSorted();
    return state.obligations
      .filter(({ soft, settled, deadline }) => !soft && settled === null && deadline !== null && deadline.dueOn <= day)
      .map((obligation) => ({ enquiry, reference, subject, members, obligation: kept(obligation) }));
  }
}

export class MemoryDigestStore implements DigestStore {
  constructor(private readonly rows: CouncilRows) {}

  touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]> {
    const touched = [...this.rows.enquiries.values()].filter(
      ({ stored, state }) => state.obligations.some(({ settled }) => settled === null) || stored.facts.some(({ recordedAt }) => recordedAt >= from),
    );
    return Promise.resolve(touched.map(({ stored }) => stored.facts.map((fact) => ({ ...kept(fact), words: {} }))));
  }

  needsAttention(): Promise<number> {
    const waiting = [...this.rows.inbox.values()].filter(({ state }) => state === 'needs-attention');
    const notArrived = [...this.rows.outbox.values()].filter(({ trouble }) => trouble === 'failed' || trouble === 'bounced');
    return Promise.resolve(waiting.length + notArrived.length);
  }

  newestWeek(): Promise<string | null> {
    return Promise.resolve([...this.rows.digests.keys()].toSorted().at(-1) ?? null);
  }

  byWeek(week: string): Promise<KeptDigest | null> {
    return Promise.resolve(this.rows.digests.get(week) ?? null);
  }

  keep(digest: KeptDigest): Promise<void> {
    addOnce(this.rows.digests, digest.week, kept(digest));
    return Promise.resolve();
  }
}

function keyOf({ enquiry, obligation, stage, recipient, dueOn }: LedgerEntry): string {
  return JSON.stringify([enquiry, obligation, stage, recipient, dueOn]);
}
