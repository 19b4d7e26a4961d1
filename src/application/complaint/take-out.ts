import { refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { decideTakeOut, type Related, splitWith } from '../../domain/enquiry/decide/take-out.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type ActDone, type ActRequest, doneWith } from '../enquiry/act-on-enquiry.js';
import { type EnquiryFile, type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { once } from '../once.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type FoundComplaint, type Moving, type MoveToComplaint } from './move-to-complaint.js';
import { type ComplaintRaised } from './raise-complaint.js';

/** Of the enquiry, and what became of it. Whoever did it reads neither, unless it is theirs to handle. */
export interface TakenOutDone extends ActDone {
  readonly complaint: ComplaintRaised;
}

type Asked = ActRequest<FoundComplaint>;

/**
 * What was taken for an enquiry is a complaint: it goes its own way from then on, and of the enquiry nothing is left but
 * its number. Whoever can read it can say so: the less people read on, the better.
 */
export class TakeOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: EnquiryFiles,
    private readonly moving: MoveToComplaint,
    private readonly support: { readonly clock: Clock; readonly chance: Chance; readonly fingerprint: Fingerprint },
  ) {}

  /** Whoever did it may not read it any more, so the kept answer to the same key comes first. */
  run(asked: Asked): Promise<Result<TakenOutDone, Refusal>> {
    const { actor, council, reference, key, command } = asked;
    return this.unitOfWork.run(council.slug, (stores) => {
      const now = this.support.clock.now();
      const request = ['enquiry.take-out', reference, command];
      return once(stores, this.support.fingerprint, { actor, key, request, now }, () => this.act(stores, asked, now));
    });
  }

  private async act(stores: Stores, asked: Asked, now: Instant): Promise<Result<TakenOutDone, Refusal>> {
    const found = await this.find(stores, asked);
    if (!found.ok) return found;
    const file = found.value;
    const doing = { factId: this.support.chance.id(), by: refOf(asked.actor), at: now, recordedAt: now };
    const decided = decideTakeOut(file.state, doing, await this.related(stores, file));
    if (!decided.ok) return decided;
    const mails = await stores.inbox.ofEnquiry(file.stored.id);
    const complaint = await this.moving.run(stores, { ...movingOf(asked, file, decided.value), mails });
    if (!complaint.ok) return complaint;
    const next = await this.leave(stores, file, decided.value);
    return ok({ ...doneWith(next, decided.value.id), complaint: complaint.value });
  }

  private async find(stores: Stores, { actor, council, reference, expectedVersion }: Asked): Promise<Result<EnquiryFile, Refusal>> {
    const stored = await stores.enquiries.byReference(reference);
    if (stored === null) return refused({ code: 'no-such-enquiry', reference });
    const file = await this.files.of(stores, council, stored, stored.facts);
    const allowed = may(actor, 'enquiry.take-out', { council: council.slug, enquiry: file.parties });
    if (!allowed.ok) return allowed;
    if (file.state.takenOutBy !== null) return refused({ code: 'taken-out', reference });
    if (expectedVersion !== null && expectedVersion !== stored.version) return refused({ code: 'changed-meanwhile', expected: expectedVersion, found: stored.version });
    return ok(file);
  }

  private async related(stores: Stores, { council, stored, state }: EnquiryFile): Promise<Related> {
    const split: EnquiryFile[] = [];
    for (const reference of splitWith(state)) {
      const found = await stores.enquiries.byReference(reference);
      if (found !== null) split.push(await this.files.of(stores, council, found, found.facts));
    }
    const joined = await stores.enquiries.joinedTo(stored.id);
    return { joinedHere: joined.map(({ reference }) => reference), split: split.map((one) => ({ reference: one.stored.reference, state: one.state })) };
  }

  /** Nothing of it is left where it was but its number and what happened when, without a word. */
  private async leave(stores: Stores, file: EnquiryFile, fact: Fact): Promise<EnquiryFile> {
    const { id } = file.stored;
    const { members: [member = ''], facts } = file.state;
    // No mail named it before it was recorded, whenever it is said to have been received.
    const since = facts[0]?.recordedAt ?? fact.recordedAt;
    const next = await this.files.record(stores, file, [fact]);
    await stores.enquiries.removeWords(id);
    await stores.outbox.takeOut(id, fact.id, { member, since });
    await stores.reminders.forget(id);
    return next;
  }
}

function movingOf({ actor, council, command }: Asked, { stored, state }: EnquiryFile, { id, at }: Fact): Omit<Moving, 'mails'> {
  const received = state.history.find((fact) => fact.id === state.receivedBy);
  const [member] = state.members;
  if (received?.happening.kind !== 'received' || member === undefined) throw new Error('What one member asked was received of them.');
  return {
    ...{ actor, council, now: at, factId: id, found: command, by: member, assignedTo: state.assignedTo, cameAs: stored.reference },
    ...{ raisedAt: state.receivedAt, channel: received.happening.channel, text: `${stored.subject}\n\n${received.words.text ?? ''}` },
    ...(!state.senderVerified && { senderVerified: false }),
    since: state.facts.filter((fact) => fact.id !== received.id),
  };
}
