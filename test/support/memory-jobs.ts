import { type JobName, type JobRunStore } from '../../src/application/ports/job-run-store.js';
import { type AskedOfMember, type LedgerEntry, type OwedOnEnquiry, type ReminderStore, type StandingIn } from '../../src/application/ports/reminder-store.js';
import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { snoozesIn } from '../../src/domain/enquiry/snooze.js';
import { dropped, mayHaveGone } from './memory-mail.js';
import { type CouncilRows, kept, type KeptEnquiry } from './memory-rows.js';

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
    return Promise.resolve([...this.rows.enquiries.values()].flatMap((enquiry) => this.owedOn(enquiry).filter(({ obligation: { deadline } }) => deadline !== null && deadline.dueOn <= day)));
  }

  openUntold({ absent, deputy, since }: StandingIn): Promise<readonly OwedOnEnquiry[]> {
    const isToldOf = (id: string): boolean =>
      [...this.rows.ledger.values()].some(({ enquiry, recipient, recordedAt }) => enquiry === id && recipient === deputy.id && recordedAt >= since) ||
      [...this.rows.outbox.values()].some(({ enquiry, mail, queuedAt }) => enquiry === id && mail.to === deputy.email && queuedAt >= since);
    const untold = [...this.rows.enquiries.values()].filter(({ stored }) => !isToldOf(stored.id));
    return Promise.resolve(untold.flatMap((enquiry) => this.owedOn(enquiry).filter(({ obligation: { owedBy } }) => owedBy === absent)));
  }

  recordNew<Entry extends LedgerEntry>(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const fresh = entries.filter((entry) => !this.rows.ledger.has(keyOf(entry)));
    for (const entry of fresh) this.rows.ledger.set(keyOf(entry), entry);
    return Promise.resolve(fresh);
  }

  forget(enquiry: string): Promise<void> {
    const its = [...this.rows.ledger.values()].filter((entry) => entry.enquiry === enquiry);
    for (const mail of [...this.rows.outbox.values()].filter(({ key }) => its.some(({ outboxKey }) => outboxKey === key))) {
      const waits = mail.state === 'queued';
      if (waits && !mayHaveGone(mail)) for (const [key, { outboxKey }] of this.rows.ledger) if (outboxKey === mail.key) this.rows.ledger.delete(key);
      if (waits && mail.attempts === 0) this.rows.outbox.delete(mail.id);
      else this.rows.outbox.set(mail.id, { ...mail, mail: { ...mail.mail, mime: new Uint8Array(0) }, trouble: null, tellFrom: null, ...(waits && dropped) });
    }
    for (const [key, entry] of this.rows.ledger) if (entry.enquiry === enquiry) this.rows.ledger.delete(key);
    return Promise.resolve();
  }

  openAskedBy(day: CivilDate): Promise<readonly AskedOfMember[]> {
    const asked = [...this.rows.enquiries.values()].flatMap(({ stored, state }) =>
      state.obligations.flatMap(({ key, soft, settled, deadline, owedBy }) =>
        soft && settled === null && owedBy !== null && deadline !== null && deadline.dueOn <= day
          ? [{ enquiry: stored.id, obligation: key, member: owedBy, dueOn: deadline.dueOn }]
          : [],
      ),
    );
    const place = ({ dueOn, enquiry, obligation }: AskedOfMember): string => `${dueOn} ${enquiry} ${obligation}`;
    const isTold = (one: AskedOfMember): boolean => this.told('asked').some(({ obligation, enquiry, recipient }) => obligation === one.obligation && enquiry === one.enquiry && recipient === one.member);
    return Promise.resolve(asked.filter((one) => !isTold(one)).toSorted((one, other) => (place(one) < place(other) ? -1 : 1)));
  }

  private told(stage: LedgerEntry['stage']): readonly LedgerEntry[] {
    return [...this.rows.ledger.values()].filter((entry) => entry.stage === stage);
  }

  private owedOn({ stored, state }: KeptEnquiry): readonly OwedOnEnquiry[] {
    const { id: enquiry, reference, subject, threadToken } = stored;
    const members = state.members.map((id) => this.rows.people.get(id)?.name ?? '').toSorted();
    return state.obligations
      .filter(({ soft, settled, deadline }) => !soft && settled === null && deadline !== null)
      .map((obligation) => ({ enquiry, reference, subject, threadToken, members, snoozes: snoozesIn(state.history), senderVerified: state.senderVerified, obligation: kept(obligation) }));
  }
}

function keyOf({ enquiry, obligation, stage, recipient, dueOn }: LedgerEntry): string {
  return JSON.stringify([enquiry, obligation, stage, recipient, dueOn]);
}
