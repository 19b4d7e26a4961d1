import { type StoredEnquiry } from '../../src/application/ports/enquiry-store.js';
import {
  type AccessReadModel,
  type EnquiryCursor,
  type EnquiryLine,
  type EnquiryQuery,
  type EnquiryReadModel,
  type InboxCursor,
  type InboxLine,
  type InboxReadModel,
  type KnownToken,
  type PeopleReadModel,
} from '../../src/application/ports/read-models.js';
import { type Delivery, type OutboxCursor, type OutboxLine, type OutboxQuery, type OutboxReadModel } from '../../src/application/ports/outbox-read-model.js';
import { type VersionArchive } from '../../src/application/ports/version-store.js';
import { estimateOf } from '../../src/domain/burden/estimate.js';
import { contentiousFlag } from '../../src/domain/enquiry/contentious.js';
import { asksTheOffice } from '../../src/domain/enquiry/fact.js';
import { keptAway } from '../../src/domain/enquiry/kept-away.js';
import { type InboxState } from '../../src/domain/intake/verdict.js';
import { senderStandingOf, senderStandings } from '../../src/domain/intake/sender-standing.js';
import { type Person } from '../../src/domain/people/person.js';
import { clerksNotReached, isBounceProven, isOpenToTheOffice, needsAttention } from './memory-mail.js';
import { byName, MemoryVersions } from './memory-people.js';
import { type CouncilRows, type KeptEnquiry, type KeptMail, type MemoryRows } from './memory-rows.js';

export class MemoryEnquiryReadModel implements EnquiryReadModel {
  constructor(private readonly rows: MemoryRows) {}

  list({ council, status, dueBefore, party, standsFor = [], contentious, after, limit }: EnquiryQuery): Promise<readonly EnquiryLine[]> {
    const rows = this.rows.of(council);
    const lines = [...rows.enquiries.values()]
      .filter(({ state }) => state.takenOutBy === null && (status === null || state.status === status))
      .filter(({ state }) => party === null || state.assignedTo === party || state.members.includes(party) || (standsFor.includes(state.assignedTo ?? '') && !keptAway(state.history).has(party)))
      .map((enquiry) => lineOf(rows, enquiry))
      .filter((line) => contentious !== true || line.contentious)
      .filter(({ dueOn }) => dueBefore === null || (dueOn !== null && dueOn < dueBefore))
      .toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
      .filter((line) => after === null || place(line) > place(after));
    return Promise.resolve(lines.slice(0, limit));
  }

  byReference(council: string, reference: string): Promise<StoredEnquiry | null> {
    const found = [...this.rows.of(council).enquiries.values()].find(({ stored }) => stored.reference === reference);
    return Promise.resolve(found?.stored ?? null);
  }

  people(council: string, ids: readonly string[]): Promise<readonly Person[]> {
    return Promise.resolve([...this.rows.of(council).people.values()].filter(({ id }) => ids.includes(id)));
  }

  versions(council: string): VersionArchive {
    const { protocols, calendars } = this.rows.of(council);
    return { protocols: new MemoryVersions(protocols), calendars: new MemoryVersions(calendars) };
  }

  joinedTo(council: string, enquiry: string): Promise<readonly Pick<EnquiryLine, 'reference' | 'members'>[]> {
    const rows = this.rows.of(council);
    const joined = [...rows.enquiries.values()].filter(({ state }) => state.joinedTo === enquiry);
    return Promise.resolve(joined.map((one) => lineOf(rows, one)).map(({ reference, members }) => ({ reference, members })));
  }

  workload(council: string, members: readonly string[], since: string): ReturnType<EnquiryReadModel['workload']> {
    const asked = [...this.rows.of(council).enquiries.values()].filter(({ state }) => state.history.some(({ happening }) => asksTheOffice(happening)));
    const loads = members.map((member) => {
      const theirs = asked.filter(({ state }) => state.members.includes(member));
      const recent = theirs.filter(({ state }) => state.receivedAt >= since);
      return {
        member,
        openEnquiries: theirs.filter(({ state }) => state.status !== 'answered' && state.status !== 'closed').length,
        hoursInThirtyDays: recent.reduce((hours, { state }) => hours + (estimateOf(state.history) ?? 0), 0),
      };
    });
    return Promise.resolve(loads);
  }
}

/** Due order, those with no day last, then by id. */
function place({ dueOn, senderVerified, id }: EnquiryCursor): string {
  return `${dueOn ?? '9999-12-31'} ${senderVerified ? 0 : 1} ${id}`;
}

function lineOf(rows: CouncilRows, { stored, state }: KeptEnquiry): EnquiryLine {
  const { id, reference, subject, version } = stored;
  const dated = state.obligations.flatMap(({ kind, soft, owedTo, settled, deadline, clause, startsAt, key }) =>
    !soft && !kind.startsWith('burden-') && owedTo.some((one) => state.members.includes(one)) && settled === null && deadline !== null ? [{ dueOn: deadline.dueOn, clause, order: `${deadline.dueOn} ${startsAt} ${key}` }] : [],
  );
  const [first] = dated.toSorted((one, other) => (one.order < other.order ? -1 : 1));
  const name = (person: string): string => rows.people.get(person)?.name ?? '';
  return {
    ...{ id, reference, subject, version, status: state.status, receivedAt: state.receivedAt },
    dueOn: first?.dueOn ?? null,
    dueUnder: first?.clause ?? null,
    assignedTo: state.assignedTo === null ? null : name(state.assignedTo),
    members: state.members.map(name).toSorted(),
    senderVerified: state.senderVerified,
    contentious: contentiousFlag(state.history) !== null,
  };
}

export class MemoryInboxReadModel implements InboxReadModel {
  constructor(private readonly rows: MemoryRows) {}

  list(council: string, state: InboxState | null, limit: number, after: InboxCursor | null = null): Promise<readonly InboxLine[]> {
    const { inbox, enquiries, people } = this.rows.of(council);
    const standing = (from: string, proven: boolean) => senderStandingOf([...people.values()].some(({ email, active }) => active && email === from), proven);
    const lines = [...inbox.values()]
      .filter((message) => state === null || message.state === state)
      .filter(({ reason, duplicateOf }) => reason !== 'in-confidence' && inbox.get(duplicateOf ?? '')?.reason !== 'in-confidence')
      .toSorted((one, other) => (one.receivedAt === other.receivedAt ? (one.id < other.id ? -1 : 1) : one.receivedAt > other.receivedAt ? -1 : 1))
      .map(({ id: key, messageId, receivedAt, from, subject, state: became, reason, senderVerified, bytes, attachments, enquiry }) => ({
        ...{ key, messageId, receivedAt, from, subject, state: became, reason, senderVerified, bytes, attachments },
        senderStanding: standing(from, senderVerified),
        enquiry: enquiry === null ? null : referenceOf(enquiries.get(enquiry)),
      }))
      .toSorted((one, other) => (state !== 'needs-attention' ? 0 : attentionPlace(one) < attentionPlace(other) ? -1 : 1));
    const start = after === null ? 0 : lines.findIndex(({ key }) => key === after.key) + 1;
    return Promise.resolve(lines.slice(start, start + limit));
  }

  async byKey(council: string, key: string): Promise<InboxLine | null> {
    const lines = await this.list(council, null, Infinity);
    return lines.find((line) => line.key === key) ?? null;
  }

  async ofEnquiry(council: string, enquiry: string): Promise<readonly InboxLine[]> {
    const { inbox } = this.rows.of(council);
    const lines = (await this.list(council, null, Infinity)).toReversed();
    return lines.filter(({ key, state }) => inbox.get(key)?.enquiry === enquiry && (state === 'enquiry' || state === 'appended'));
  }

  rawOf(council: string, key: string): Promise<Uint8Array | null> {
    const { inbox, raws } = this.rows.of(council);
    return Promise.resolve(raws.get(inbox.get(key)?.duplicateOf ?? key) ?? null);
  }
}

function attentionPlace({ senderStanding, receivedAt, key }: InboxCursor): string {
  return `${senderStandings.indexOf(senderStanding)} ${receivedAt} ${key}`;
}

/** What was taken out is nothing that a message is on. */
function referenceOf(enquiry: KeptEnquiry | undefined): string | null {
  return enquiry === undefined || enquiry.state.takenOutBy !== null ? null : enquiry.stored.reference;
}

export class MemoryAccessReadModel implements AccessReadModel {
  constructor(private readonly rows: MemoryRows) {}

  tokenByHash(hash: string): Promise<KnownToken | null> {
    const found = this.rows.all().flatMap(([, { tokens, people }]) => {
      const token = [...tokens.values()].find((one) => one.hash === hash);
      const person = token && people.get(token.person);
      return person ? [{ person, createdAt: token.createdAt }] : [];
    });
    return Promise.resolve(found.find(({ person }) => person.active) ?? null);
  }
}

export class MemoryPeopleReadModel implements PeopleReadModel {
  constructor(private readonly rows: MemoryRows) {}

  list(council: string): Promise<readonly Person[]> {
    return Promise.resolve([...this.rows.of(council).people.values()].filter(({ active }) => active).toSorted(byName));
  }
}

export class MemoryOutboxReadModel implements OutboxReadModel {
  constructor(private readonly rows: MemoryRows) {}

  byKeys(council: string, keys: readonly string[]): Promise<readonly Delivery[]> {
    const mails = [...this.rows.of(council).outbox.values()].filter(({ key }) => keys.includes(key));
    return Promise.resolve(mails.map(({ key, state, settledAt, bouncedAt }) => ({ key, state: bouncedAt === null ? state : 'bounced', at: bouncedAt ?? settledAt })));
  }

  clerksNotReached(council: string | null, now: string): Promise<readonly string[]> {
    const councils = council === null ? this.rows.all().map(([slug]) => slug) : [council];
    return Promise.resolve(councils.flatMap((slug) => clerksNotReached(this.rows.of(slug), now)).toSorted());
  }

  list({ council, state, trouble, limit }: OutboxQuery): Promise<readonly OutboxLine[]> {
    const isAsked = (one: KeptMail): boolean => isOpenToTheOffice(one) && (state === null || one.state === state) && (trouble === null || one.trouble === trouble);
    return Promise.resolve(this.lines(council, isAsked).slice(0, limit));
  }

  notArrived(council: string, limit: number, after: OutboxCursor | null): Promise<readonly OutboxLine[]> {
    const place = ({ queuedAt, id }: OutboxCursor): string => `${queuedAt} ${id}`;
    const lines = this.lines(council, needsAttention).toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
    return Promise.resolve(lines.filter((line) => after === null || place(line) > place(after)).slice(0, limit));
  }

  /** The newest first. */
  private lines(council: string, isListed: (mail: KeptMail) => boolean): readonly OutboxLine[] {
    const { outbox, enquiries } = this.rows.of(council);
    return [...outbox.values()]
      .filter(isListed)
      .toSorted((one, other) => (one.queuedAt === other.queuedAt ? (one.id < other.id ? -1 : 1) : one.queuedAt > other.queuedAt ? -1 : 1))
      .map(({ id, kind, mail, enquiry, attempts, queuedAt, nextTryAt, settledAt, lastAnswer, inDoubt, bouncedAt, bouncedBy, ...one }) => ({
        ...{ id, kind, to: mail.to, subject: mail.subject, messageId: mail.messageId, state: one.state, attempts, queuedAt },
        enquiry: enquiry === null ? null : (enquiries.get(enquiry)?.stored.reference ?? null),
        nextTryAt: one.state === 'queued' ? nextTryAt : null,
        ...{ settledAt, lastAnswer, mayHaveArrived: inDoubt && one.state !== 'sent', trouble: one.trouble, bouncedAt, bouncedBy, bounceProven: isBounceProven({ bouncedBy }, this.rows.of(council)) },
      }));
  }
}
