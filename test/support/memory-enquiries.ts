import { agendaItemOf, isGoing } from '../../src/domain/agenda/agenda-item.js';
import { type EnquiryStore, type NewEnquiry, type StoredEnquiry, type TakenOut } from '../../src/application/ports/enquiry-store.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { askAgainOn } from '../../src/domain/enquiry/ask-again.js';
import { type EnquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { type Nominee, type Pointer } from '../../src/domain/intake/thread.js';
import { type CouncilRows, kept, type KeptEnquiry } from './memory-rows.js';

export class MemoryEnquiryStore implements EnquiryStore {
  private readonly opened = new Set<string>();

  constructor(
    private readonly rows: CouncilRows,
    private readonly tokenTaken: (threadToken: string) => boolean,
  ) {}

  open(enquiry: NewEnquiry, referencePrefix: string): Promise<StoredEnquiry> {
    this.rows.lastNumber += 1;
    this.opened.add(enquiry.id);
    const reference = `${referencePrefix}-${String(this.rows.lastNumber).padStart(4, '0')}`;
    return Promise.resolve({ ...enquiry, reference, version: 0, facts: [] });
  }

  byReference(reference: string): Promise<StoredEnquiry | null> {
    return Promise.resolve(this.find(({ stored }) => stored.reference === reference)?.stored ?? null);
  }

  byId(id: string): Promise<StoredEnquiry | null> {
    return Promise.resolve(this.rows.enquiries.get(id)?.stored ?? null);
  }

  withDaysAfter(at: Instant): Promise<readonly StoredEnquiry[]> {
    const open = [...this.rows.enquiries.values()].filter(({ state }) =>
      state.obligations.some(({ settled, deadline }) => settled === null && deadline !== null && deadline.lastMoment > at),
    );
    return Promise.resolve(open.map(({ stored }) => stored));
  }

  unsettled(): Promise<readonly StoredEnquiry[]> {
    return this.several(({ state: { status, obligations } }) => (status !== 'answered' && status !== 'closed') || obligations.some(({ settled }) => settled === null));
  }

  joinedTo(id: string): Promise<readonly StoredEnquiry[]> {
    return this.several(({ state }) => state.joinedTo === id);
  }

  awaitingMeeting(meeting: string): Promise<readonly StoredEnquiry[]> {
    return this.several(({ state }) => isOnItsWayTo(meeting, state) || isPromisedAfter(meeting, state));
  }

  toAskAgain(by: string): Promise<readonly StoredEnquiry[]> {
    return this.several(({ state }) => (askAgainOn(state) ?? '9999-12-31') <= by);
  }

  private several(isOne: (enquiry: KeptEnquiry) => boolean): Promise<readonly StoredEnquiry[]> {
    return Promise.resolve([...this.rows.enquiries.values()].filter(isOne).map(({ stored }) => stored));
  }

  nominee(pointer: Pointer): Promise<Nominee | null> {
    const found = this.find((enquiry) => enquiry.state.takenOutBy === null && this.isPointedAt(enquiry, pointer));
    if (found === undefined) return Promise.resolve(null);
    const { stored, state } = found;
    return Promise.resolve({ enquiry: stored.id, members: state.members, assignedTo: state.assignedTo });
  }

  takenOut(pointer: Pointer): Promise<TakenOut | null> {
    const found = this.find((enquiry) => enquiry.state.takenOutBy !== null && this.isPointedAt(enquiry, pointer));
    const by = found?.state.takenOutBy ?? null;
    const received = found?.state.history.find(({ happening }) => happening.kind === 'received')?.happening;
    return Promise.resolve(by === null || received?.kind !== 'received' ? null : { by, member: received.members[0] ?? null });
  }

  removeWords(id: string): Promise<void> {
    const found = this.rows.enquiries.get(id);
    const blank = <Kind extends { readonly words: object }>(facts: readonly Kind[]): readonly Kind[] => facts.map((fact) => ({ ...fact, words: {} }));
    if (found !== undefined) {
      const { stored, state } = found;
      this.rows.enquiries.set(id, { stored: { ...stored, subject: '', facts: blank(stored.facts) }, state: { ...state, facts: blank(state.facts), history: blank(state.history) } });
    }
    return Promise.resolve();
  }

  async record(enquiry: StoredEnquiry, facts: readonly Fact[], state: EnquiryState): Promise<StoredEnquiry> {
    const isNew = this.opened.has(enquiry.id) && enquiry.version === 0;
    if (isNew && this.tokenTaken(enquiry.threadToken)) throw new Error('The thread token is taken.');
    if (!isNew && (await this.byId(enquiry.id)) === null) throw new Error('The enquiry was never opened.');
    const stored = { ...enquiry, version: enquiry.version + 1, facts: [...enquiry.facts, ...kept(facts)] };
    this.rows.enquiries.set(enquiry.id, { stored, state: kept(state) });
    return stored;
  }

  private find(isIt: (enquiry: KeptEnquiry) => boolean): KeptEnquiry | undefined {
    return [...this.rows.enquiries.values()].find(isIt);
  }

  private isPointedAt({ stored }: KeptEnquiry, pointer: Pointer): boolean {
    switch (pointer.by) {
      case 'token':
        return stored.threadToken === pointer.token;
      case 'reference':
        return stored.reference === pointer.reference;
      case 'message-id':
        return (
          [...this.rows.outbox.values()].some(({ enquiry, mail }) => enquiry === stored.id && mail.messageId === pointer.messageId) ||
          [...this.rows.inbox.values()].some(({ enquiry, messageId }) => enquiry === stored.id && messageId === pointer.messageId)
        );
    }
  }
}

function isPromisedAfter(meeting: string, { history, obligations }: EnquiryState): boolean {
  return obligations.some(({ kind, settled, startedBy }) => {
    const given = history.find(({ id }) => id === startedBy)?.happening;
    return kind === 'promise' && settled === null && given?.kind === 'acknowledged' && given.event?.meeting === meeting;
  });
}

function isOnItsWayTo(meeting: string, state: EnquiryState): boolean {
  const item = agendaItemOf(state);
  return item !== null && isGoing(item) && item.meeting === meeting;
}
