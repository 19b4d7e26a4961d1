import { type InboxMessage, type InboxStore, type KnownMail } from '../../src/application/ports/inbox-store.js';
import { type ClaimedMail, kindOfTheTakenOut, kindOnTrouble, kindOnWaiting, kindsInConfidence, kindsOnOwnMatters, type LettersInConfidence, memberTold, type OutboxKey, type OutboxQueue, type OutboxStore, type QueuedMail, type Undelivered, type Unheard } from '../../src/application/ports/outbox-store.js';
import { type LedgerEntry } from '../../src/application/ports/reminder-store.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { addOnce, type CouncilRows, type KeptMail, type MemoryRows } from './memory-rows.js';

export class MemoryInboxStore implements InboxStore {
  constructor(private readonly rows: CouncilRows) {}

  known(mailbox: string, dedupeKeys: readonly string[], messageIds: readonly string[]): Promise<KnownMail> {
    const here = [...this.rows.inbox.values()].filter((message) => message.mailbox === mailbox);
    const first = here.flatMap(({ id, dedupeKey }) => (dedupeKey !== null && dedupeKeys.includes(dedupeKey) ? [[dedupeKey, id] as const] : []));
    const ids = here.flatMap(({ messageId }) => (messageId !== null && messageIds.includes(messageId) ? [messageId] : []));
    return Promise.resolve({ firstWith: new Map(first), messageIds: new Set(ids) });
  }

  async add(message: InboxMessage, raw: Uint8Array | null): Promise<void> {
    const { id, mailbox, dedupeKey } = message;
    const { firstWith } = await this.known(mailbox, dedupeKey === null ? [] : [dedupeKey], []);
    if (firstWith.size > 0) throw new Error('The mailbox has this message.');
    addOnce(this.rows.inbox, id, message);
    if (raw !== null) this.rows.raws.set(id, Uint8Array.from(raw));
  }

  rawOf(id: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.rows.raws.get(id) ?? null);
  }

  byId(id: string): Promise<InboxMessage | null> {
    return Promise.resolve(this.rows.inbox.get(id) ?? null);
  }

  ofEnquiry(enquiry: string): Promise<readonly InboxMessage[]> {
    const its = [...this.rows.inbox.values()].filter((message) => message.enquiry === enquiry);
    return Promise.resolve(its.toSorted((one, other) => (`${one.receivedAt} ${one.id}` < `${other.receivedAt} ${other.id}` ? -1 : 1)));
  }

  settle(id: string, outcome: Pick<InboxMessage, 'state' | 'reason' | 'enquiry' | 'senderVerified'>): Promise<void> {
    const message = this.rows.inbox.get(id);
    if (message !== undefined) this.rows.inbox.set(id, { ...message, ...outcome });
    return Promise.resolve();
  }

  removeContent(id: string): Promise<void> {
    const its = [...this.rows.inbox.values()].filter((message) => message.id === id || message.duplicateOf === id);
    for (const message of its) this.rows.inbox.set(message.id, { ...message, subject: '', from: '', detail: '', attachments: [] });
    this.rows.raws.delete(id);
    return Promise.resolve();
  }
}

export const dropped = { state: 'dropped', lastAnswer: 'not sent: what it was on was taken out' } as const;

export class MemoryOutboxStore implements OutboxStore {
  constructor(private readonly rows: CouncilRows) {}

  meanwhile<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
    return work;
  }

  queue(mail: QueuedMail): void {
    if ([...this.rows.outbox.values()].some(({ key }) => key === mail.key)) return;
    addOnce<KeptMail>(this.rows.outbox, mail.id, { ...mail, ...fresh, inDoubt: false, nextTryAt: mail.queuedAt });
  }

  wroteSince(enquiry: string, recipient: string, kinds: readonly string[], since: Instant): Promise<boolean> {
    const mails = [...this.rows.outbox.values()];
    return Promise.resolve(mails.some((one) => one.enquiry === enquiry && one.mail.to === recipient && kinds.includes(one.kind) && one.queuedAt > since));
  }

  toldOfSeveral(messageIds: readonly string[]): Promise<boolean> {
    const told = [...this.rows.outbox.values()].filter(({ kind, enquiry }) => kind === kindOnWaiting && enquiry === null);
    return Promise.resolve(told.some(({ mail }) => messageIds.includes(mail.messageId)));
  }

  toldOnWaiting(since: Instant, now: Instant): Promise<ReadonlyMap<string, Instant>> {
    const goes = ({ state, goodUntil }: KeptMail): boolean => state === 'sent' || (state === 'queued' && (goodUntil === null || goodUntil > now));
    const told = this.inOrder().filter((one) => one.kind === kindOnWaiting && one.queuedAt >= since && one.bouncedAt === null && goes(one));
    return Promise.resolve(new Map(told.map(({ key, queuedAt }) => [memberTold(key), queuedAt])));
  }

  bounced(messageIds: readonly string[], { key, at }: { readonly key: string; readonly at: Instant }): Promise<string | null> {
    const ours = this.inOrder().filter(({ mail }) => messageIds.includes(mail.messageId));
    for (const { id, bouncedAt, kind, mail } of ours) if (bouncedAt === null && (kind.startsWith(kindsInConfidence) || mail.mime.byteLength > 0)) this.change(id, { trouble: 'bounced', tellFrom: at, bouncedAt: at, bouncedBy: key });
    return Promise.resolve(ours.find(({ enquiry }) => enquiry !== null)?.enquiry ?? null);
  }

  takeOut(enquiry: string, cause: string, { member, since }: { readonly member: string; readonly since: Instant }): Promise<void> {
    const facts = this.rows.enquiries.get(enquiry)?.stored.facts.filter(({ id }) => id !== cause) ?? [];
    const its = this.inOrder().filter((mail) => mail.enquiry === enquiry || facts.some(({ id }) => mail.key.includes(`:${id}`)));
    const mime = new Uint8Array(0);
    for (const { id, mail, state } of its) {
      const blank = { mail: { ...mail, subject: '', mime }, trouble: null, tellFrom: null };
      this.change(id, { kind: kindOfTheTakenOut, key: `${kindOfTheTakenOut}:${cause}:${id}`, ...blank, ...(state === 'queued' && dropped) });
    }
    const isItem = ({ key }: KeptMail): boolean => [...this.rows.bulletinItems.keys()].some((item) => key.startsWith(`bulletin:${item}:`));
    const named = this.inOrder().filter((one) => kindsOnOwnMatters.some((kind) => kind === one.kind) && one.key.endsWith(`:${member}`) && one.queuedAt >= since && !isItem(one));
    for (const { id, mail, state } of named) this.change(id, { mail: { ...mail, mime }, trouble: null, tellFrom: null, ...(state === 'queued' && dropped) });
    const words = this.inOrder().filter(({ kind, queuedAt }) => kind === kindOnTrouble && queuedAt >= since);
    const untold = words.filter(({ state }) => state === 'queued').map(({ queuedAt }) => queuedAt);
    for (const { id, kind, trouble, toldAt } of this.inOrder()) if (trouble !== null && kind !== kindOnTrouble && toldAt !== null && untold.includes(toldAt)) this.change(id, { tellFrom: toldAt, toldAt: null });
    for (const { id, mail, state } of words) this.change(id, { mail: { ...mail, mime }, ...(state === 'queued' && { trouble: null, tellFrom: null, ...dropped }) });
    return Promise.resolve();
  }

  inConfidence(messageIds: readonly string[]): Promise<LettersInConfidence> {
    const theirs = this.inOrder().filter((one) => messageIds.includes(one.mail.messageId) && !isOpenToTheOffice(one));
    const keysOf = (id: string): readonly string[] => theirs.filter(({ mail }) => mail.messageId === id).map(({ key }) => key);
    return Promise.resolve(new Map(theirs.map(({ mail: { messageId } }) => [messageId, keysOf(messageId)])));
  }

  toTell(now: Instant): Promise<readonly Undelivered[]> {
    return Promise.resolve(this.inOrder().filter(officeIsTold).filter(({ trouble, tellFrom }) => trouble !== null && tellFrom !== null && tellFrom <= now).map((one) => undeliveredOf(one, this.rows)));
  }

  unheard(now: Instant): Promise<readonly Unheard[]> {
    const words = this.inOrder().filter(({ kind }) => kind === kindOnTrouble);
    const instants = [...new Set(words.map(({ queuedAt }) => queuedAt))];
    const groups = instants.map((at) => ({ at, letters: words.filter(({ queuedAt }) => queuedAt === at) }));
    const unheard = groups.filter(({ at, letters }) => letters.every((one) => isLost(one) || waitsTooLong(one, now)) && !words.some(({ toldAt }) => toldAt === at));
    const left = unheard.map(({ at, letters }) => ({ at, letters: letters.filter(({ tellFrom, toldAt }) => tellFrom !== null && tellFrom <= now && toldAt === null) })).filter(({ letters }) => letters.length > 0);
    return Promise.resolve(left.map(({ at, letters }) => ({
      letters: letters.map(({ id }) => id),
      to: letters.map(({ mail }) => mail.to),
      mails: this.inOrder().filter((one) => officeIsTold(one) && one.trouble !== null && one.tellFrom === null && one.toldAt === at).map((one) => undeliveredOf(one, this.rows)),
    })));
  }

  clerksNotReached(now: Instant): Promise<readonly string[]> {
    return Promise.resolve(clerksNotReached(this.rows, now));
  }

  told(ids: readonly string[], toldAt: Instant): Promise<void> {
    for (const id of ids) this.change(id, { toldAt, tellFrom: null });
    return Promise.resolve();
  }

  byId(id: string): Promise<Undelivered | null> {
    const found = this.rows.outbox.get(id);
    return Promise.resolve(found === undefined || !isOpenToTheOffice(found) ? null : undeliveredOf(found, this.rows));
  }

  sendAgain(id: string, at: Instant): Promise<void> {
    this.change(id, { ...fresh, queuedAt: at, nextTryAt: at });
    return Promise.resolve();
  }

  takenCareOf(id: string): Promise<void> {
    this.change(id, { trouble: null, tellFrom: null });
    return Promise.resolve();
  }

  private inOrder(): readonly KeptMail[] {
    return [...this.rows.outbox.values()].toSorted((one, other) => (`${one.queuedAt} ${one.id}` < `${other.queuedAt} ${other.id}` ? -1 : 1));
  }

  private change(id: string, changes: Partial<KeptMail>): void {
    const mail = this.rows.outbox.get(id);
    if (mail !== undefined) this.rows.outbox.set(id, { ...mail, ...changes });
  }
}

/** Of one council. */
export function clerksNotReached({ people, outbox }: CouncilRows, now: string): readonly string[] {
  const clerks = [...people.values()].filter(({ kind, role, active }) => kind === 'officer' && role === 'Clerk' && active);
  return clerks.map(({ email }) => email).filter((email) => !isReached([...outbox.values()].filter(({ mail }) => mail.to === email), now)).toSorted();
}

function isReached(mails: readonly KeptMail[], now: string): boolean {
  const reachedAt = mails.flatMap(({ state, bouncedAt, settledAt }) => (state === 'sent' && bouncedAt === null ? [settledAt ?? ''] : [])).toSorted().at(-1) ?? '';
  const since = mails.filter((one) => one.trouble !== null && isOpenToTheOffice(one) && (one.settledAt ?? one.queuedAt) >= reachedAt);
  const cameBack = since.filter(({ trouble }) => trouble === 'bounced');
  const cameBackAgain = cameBack.some(({ queuedAt }) => cameBack.some(({ bouncedAt }) => (bouncedAt ?? '') < queuedAt));
  return !cameBackAgain && !since.some((one) => one.trouble === 'failed' || waitsTooLong(one, now));
}

function waitsTooLong({ trouble, tellFrom, toldAt }: KeptMail, now: string): boolean {
  return trouble === 'delayed' && (toldAt !== null || (tellFrom !== null && tellFrom <= now));
}

function isLost({ trouble }: KeptMail): boolean {
  return trouble === 'failed' || trouble === 'bounced';
}

export function isOpenToTheOffice({ kind }: KeptMail): boolean {
  return !kind.startsWith(kindsInConfidence);
}

export function officeIsTold(mail: KeptMail): boolean {
  return isOpenToTheOffice(mail) && mail.kind !== kindOnTrouble;
}

export function needsAttention(mail: KeptMail): boolean {
  return officeIsTold(mail) && isLost(mail);
}

const fresh = { state: 'queued', attempts: 0, settledAt: null, lastAnswer: '', trouble: null, tellFrom: null, toldAt: null, bouncedAt: null, bouncedBy: null } as const;

/** Whether something proves who wrote the bounce that names it. */
export function isBounceProven({ bouncedBy }: Pick<KeptMail, 'bouncedBy'>, { inbox }: CouncilRows): boolean {
  return inbox.get(bouncedBy ?? '')?.senderVerified ?? false;
}

function undeliveredOf({ id, kind, mail, queuedAt, trouble, lastAnswer, goodUntil, inDoubt, bouncedBy }: KeptMail, rows: CouncilRows): Undelivered {
  return { id, kind, to: mail.to, subject: mail.subject, queuedAt, trouble, lastAnswer, goodUntil, mayHaveArrived: inDoubt, bounceProven: isBounceProven({ bouncedBy }, rows) };
}

export class MemoryOutboxQueue implements OutboxQueue {
  constructor(private readonly rows: MemoryRows) {}

  claim(now: Instant, leaseUntil: Instant, most: number): Promise<readonly ClaimedMail[]> {
    return this.rows.inTurn((draft) => {
      for (const [council] of this.rows.all()) dropFrom(draft(council), now);
      const queued = this.rows.all().flatMap(([council]) => [...draft(council).outbox.values()].map((mail) => ({ council, mail })));
      const due = (this.rows.mailIsOn ? queued : [])
        .filter(({ mail }) => mail.state === 'queued' && isDue(mail, now))
        .toSorted((one, other) => (one.mail.nextTryAt < other.mail.nextTryAt ? -1 : 1))
        .slice(0, most);
      for (const { council, mail } of due) {
        draft(council).outbox.set(mail.id, { ...mail, nextTryAt: leaseUntil, attempts: mail.attempts + 1, lastAnswer: '', inDoubt: mayHaveGone(mail) });
      }
      return Promise.resolve(due.map(({ council, mail }) => claimed(council, mail)));
    });
  }

  markSent(mail: OutboxKey, settledAt: Instant, lastAnswer: string): Promise<void> {
    return this.change(mail, (kept, rows) => (kept.state === 'sent' ? {} : { state: 'sent', settledAt, lastAnswer, ...onceReferred(kept, rows), ...unlessBounced(kept, { trouble: null, tellFrom: null }) }));
  }

  giveUp(mail: OutboxKey, settledAt: Instant, lastAnswer: string): Promise<void> {
    return this.change(mail, (kept, rows) => (kept.state === 'sent' || kept.state === 'dropped' ? {} : { state: 'failed', settledAt, lastAnswer, inDoubt: kept.inDoubt || lastAnswer === '', ...onceReferred(kept, rows), ...unlessBounced(kept, { trouble: 'failed', tellFrom: settledAt }) }));
  }

  tryAgain(mail: OutboxKey, nextTryAt: Instant, lastAnswer: string, tellFrom: Instant): Promise<void> {
    return this.change(mail, (kept) => (kept.state === 'queued' ? { nextTryAt, lastAnswer, inDoubt: kept.inDoubt || lastAnswer === '', ...unlessBounced(kept, { trouble: 'delayed', tellFrom: kept.toldAt === null ? tellFrom : null }) } : {}));
  }

  private change({ council, id }: OutboxKey, changes: (mail: KeptMail, rows: CouncilRows) => Partial<KeptMail>): Promise<void> {
    return this.rows.inTurn((draft) => {
      const rows = draft(council);
      const { outbox } = rows;
      const mail = outbox.get(id);
      if (mail !== undefined) outbox.set(id, { ...mail, ...changes(mail, rows) });
      return Promise.resolve();
    });
  }
}

function onceReferred({ kind, key, mail }: KeptMail, { complaints }: CouncilRows): Partial<KeptMail> {
  const its = [...complaints.values()].find(({ facts }) => facts.some(({ id }) => key.includes(`:${id}:`)));
  const isReferred = kind.startsWith(kindsInConfidence) && its?.facts.some(({ happening }) => happening.kind === 'referred');
  return isReferred ? { mail: { ...mail, subject: '', mime: new Uint8Array(0) } } : {};
}

function unlessBounced({ bouncedAt }: KeptMail, trouble: Pick<KeptMail, 'trouble' | 'tellFrom'>): Partial<KeptMail> {
  return bouncedAt === null ? trouble : {};
}

function isDue({ nextTryAt, attempts }: KeptMail, now: Instant): boolean {
  return nextTryAt <= now || attempts === 0;
}

/** As the SQL of outbox-drops.ts does. */
function dropFrom(rows: CouncilRows, now: Instant): void {
  for (const mail of rows.outbox.values()) {
    if (mail.state !== 'queued' || !isDue(mail, now)) continue;
    const lines = [...rows.ledger].filter(([, { outboxKey }]) => outboxKey === mail.key);
    const isIdle = lines.length > 0 && !lines.some(([, line]) => isStillOpen(rows, line));
    const isStale = mail.goodUntil !== null && mail.goodUntil <= now;
    if (!isIdle && !isStale) continue;
    rows.outbox.set(mail.id, { ...mail, state: 'dropped', settledAt: now, lastAnswer: `${mayHaveGone(mail) ? 'not sent again, and an earlier try may have arrived' : 'not sent'}: ${isIdle ? 'nothing in it was open any more' : 'its day was over'}`, ...unlessBounced(mail, { trouble: null, tellFrom: null }) });
    if (!mayHaveGone(mail)) for (const [key] of lines) rows.ledger.delete(key);
  }
}

export function mayHaveGone({ inDoubt, attempts, lastAnswer }: KeptMail): boolean {
  return inDoubt || (attempts > 0 && lastAnswer === '');
}

function isStillOpen(rows: CouncilRows, { enquiry, obligation, dueOn }: LedgerEntry): boolean {
  const owed = rows.enquiries.get(enquiry)?.state.obligations.find(({ key }) => key === obligation);
  return owed !== undefined && owed.settled === null && (owed.soft || owed.deadline?.dueOn === dueOn);
}

function claimed(council: string, { id, kind, mail, queuedAt, attempts }: KeptMail): ClaimedMail {
  const { messageId, from, to, mime } = mail;
  return { id, council, kind, messageId, from, to, mime, queuedAt, attempts };
}
