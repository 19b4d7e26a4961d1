import { type InboxMessage } from '../../src/application/ports/inbox-store.js';
import { type StoredEnquiry } from '../../src/application/ports/enquiry-store.js';
import { type BulletinMail } from '../../src/application/ports/bulletin-store.js';
import { type KeptAddition } from '../../src/application/ports/calendar-addition-store.js';
import { type ComplaintMail, type StoredComplaint } from '../../src/application/ports/complaint-store.js';
import { type KeptDigest, type ReleasedEdition } from '../../src/application/ports/digest-store.js';
import { type KeptAct } from '../../src/application/ports/idempotency-store.js';
import { type QueuedMail, type Trouble } from '../../src/application/ports/outbox-store.js';
import { type LedgerEntry } from '../../src/application/ports/reminder-store.js';
import { type StoredToken } from '../../src/application/ports/people-store.js';
import { type SecretName } from '../../src/application/ports/secret-store.js';
import { type Watermark } from '../../src/application/ports/watermark-store.js';
import { type Version } from '../../src/application/ports/version-store.js';
import { type BulletinItem } from '../../src/domain/bulletin/bulletin-item.js';
import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type CouncilCalendar, type CouncilSlug } from '../../src/domain/council/council.js';
import { type EnquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Meeting } from '../../src/domain/meeting/meeting.js';
import { type UnattendedOffice } from '../../src/domain/council/unattended.js';
import { type Absence } from '../../src/domain/people/absence.js';
import { type Person } from '../../src/domain/people/person.js';
import { type Protocol } from '../../src/domain/protocol/protocol.js';

export interface KeptEnquiry {
  readonly stored: StoredEnquiry;
  readonly state: EnquiryState;
}

export interface KeptMail extends QueuedMail {
  readonly state: 'queued' | 'sent' | 'failed' | 'dropped';
  readonly attempts: number;
  readonly nextTryAt: Instant;
  readonly settledAt: Instant | null;
  readonly lastAnswer: string;
  readonly inDoubt: boolean;
  readonly trouble: Trouble | null;
  readonly tellFrom: Instant | null;
  readonly toldAt: Instant | null;
  readonly bouncedAt: Instant | null;
  readonly bouncedBy: string | null;
}

/** All that is kept of one council. Rows are replaced, never changed, so a copy of the lists is a copy of all. */
export class CouncilRows {
  constructor(
    public lastNumber = 0,
    readonly enquiries = new Map<string, KeptEnquiry>(),
    readonly inbox = new Map<string, InboxMessage>(),
    readonly raws = new Map<string, Uint8Array>(),
    readonly outbox = new Map<string, KeptMail>(),
    readonly people = new Map<string, Person>(),
    readonly tokens = new Map<string, StoredToken>(),
    readonly protocols: Version<Protocol>[] = [],
    readonly calendars: Version<CouncilCalendar>[] = [],
    readonly secrets = new Map<SecretName, string>(),
    readonly acts = new Map<string, KeptAct>(),
    readonly jobRuns = new Set<string>(),
    readonly ledger = new Map<string, LedgerEntry>(),
    readonly digests = new Map<string, KeptDigest>(),
    readonly additions = new Map<string, KeptAddition & { readonly isWithdrawn: boolean }>(),
    readonly meetings = new Map<string, Meeting>(),
    readonly watermarks = new Map<string, Watermark>(),
    readonly absences = new Map<string, Absence>(),
    readonly unattended = new Map<string, UnattendedOffice>(),
    readonly reviewReminders = new Map<string, { readonly dueOn: CivilDate; readonly toldOn: CivilDate }>(),
    readonly releases = new Map<string, ReleasedEdition>(),
    readonly complaints = new Map<string, StoredComplaint>(),
    readonly bulletinItems = new Map<string, BulletinItem>(),
    readonly bulletinMails = new Map<string, BulletinMail>(),
    readonly complaintMails = new Map<string, ComplaintMail & { readonly complaint: string; readonly raw: Uint8Array }>(),
  ) {}

  copy(): CouncilRows {
    return new CouncilRows(
      this.lastNumber,
      new Map(this.enquiries),
      new Map(this.inbox),
      new Map(this.raws),
      new Map(this.outbox),
      new Map(this.people),
      new Map(this.tokens),
      [...this.protocols],
      [...this.calendars],
      new Map(this.secrets),
      new Map(this.acts),
      new Set(this.jobRuns),
      new Map(this.ledger),
      new Map(this.digests),
      new Map(this.additions),
      new Map(this.meetings),
      new Map(this.watermarks),
      new Map(this.absences),
      new Map(this.unattended),
      new Map(this.reviewReminders),
      new Map(this.releases),
      new Map(this.complaints),
      new Map(this.bulletinItems),
      new Map(this.bulletinMails),
      new Map(this.complaintMails),
    );
  }
}

/** What was committed, and the line in which those who write wait for each other. */
export class MemoryRows {
  mailIsOn = true;
  private readonly councils = new Map<CouncilSlug, CouncilRows>();
  private line: Promise<unknown> = Promise.resolve();

  of(council: CouncilSlug): CouncilRows {
    return this.councils.get(council) ?? new CouncilRows();
  }

  all(): readonly (readonly [CouncilSlug, CouncilRows])[] {
    return [...this.councils];
  }

  /** Works on copies; what it throws leaves everything as it was. */
  inTurn<Outcome>(work: (draft: (council: CouncilSlug) => CouncilRows) => Promise<Outcome>): Promise<Outcome> {
    const turn = this.line.then(async () => {
      const drafts = new Map<CouncilSlug, CouncilRows>();
      const draft = (council: CouncilSlug): CouncilRows => {
        const known = drafts.get(council) ?? this.of(council).copy();
        drafts.set(council, known);
        return known;
      };
      const outcome = await work(draft);
      for (const [council, rows] of drafts) this.councils.set(council, rows);
      return outcome;
    });
    this.line = turn.catch(() => undefined);
    return turn;
  }
}

/** As a database gives it back: a copy, without what JSON leaves out. */
export function kept<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

export function addOnce<Value>(rows: Map<string, Value>, key: string, value: Value): void {
  if (rows.has(key)) throw new Error(`There is one already: ${key}`);
  rows.set(key, value);
}
