import { refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Doing } from '../../domain/enquiry/decide/act.js';
import { decideAssign } from '../../domain/enquiry/decide/assign.js';
import { type Conversion, convertedFact, mayBeConverted, splitOffFact } from '../../domain/enquiry/decide/convert.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { runsTheOffice } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { partSplitOff } from '../outbox/letters/information.js';
import { newEnquiry } from '../outbox/letters/new-enquiry.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type ActDone, type ActRequest, doneWith, signature } from './act-on-enquiry.js';
import { type EnquiryFile, type EnquiryFiles } from './enquiry-file.js';
import { type OpenEnquiry, type Opening } from './open-enquiry.js';

export interface SplitCommand extends Conversion {
  readonly part: { readonly subject: string; readonly text: string };
}

/** `part`: the reference of the enquiry that was begun. All else is said of the one that it was split from. */
export interface SplitDone extends ActDone {
  readonly part: string;
}

type Asked = ActRequest<SplitCommand>;

/**
 * Splits off the part of an enquiry that is a request for information (great-aycliffe/7.8): the part begins an enquiry of
 * its own, of the same members, received when the whole was. The rest goes on under the protocol.
 */
export class SplitOff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpenEnquiry,
    private readonly files: EnquiryFiles,
    private readonly support: { readonly post: Post; readonly clock: Clock; readonly chance: Chance; readonly fingerprint: Fingerprint },
  ) {}

  run(asked: Asked): Promise<Result<SplitDone, Refusal>> {
    const { actor, council, reference, at, key, command } = asked;
    return this.unitOfWork.run(council.slug, async (stores) => {
      const now = this.support.clock.now();
      const stored = await stores.enquiries.byReference(reference);
      if (stored === null) return refused({ code: 'no-such-enquiry', reference });
      const file = await this.files.of(stores, council, stored, stored.facts);
      const allowed = may(actor, 'enquiry.convert', { council: council.slug, enquiry: file.parties });
      if (!allowed.ok) return allowed;
      if (file.state.takenOutBy !== null) return refused({ code: 'taken-out', reference });
      const request = ['enquiry.split-off', reference, at, command];
      return once(stores, this.support.fingerprint, { actor, key, request, now }, () => this.act(stores, asked, file, now));
    });
  }

  private async act(stores: Stores, asked: Asked, whole: EnquiryFile, now: Instant): Promise<Result<SplitDone, Refusal>> {
    const { actor, council, command, expectedVersion } = asked;
    const { version } = whole.stored;
    if (expectedVersion !== null && expectedVersion !== version) return refused({ code: 'changed-meanwhile', expected: expectedVersion, found: version });
    const doing = this.doing(asked, now);
    const possible = mayBeConverted(whole.state, doing, command);
    if (!possible.ok) return possible;
    const opening = openingOf(whole, command, doing);
    const { part, fact } = await this.begin(stores, whole, opening, doing, command);
    const split = splitOffFact(this.doing(asked, now), command.regime, { id: part.stored.id, reference: part.stored.reference });
    const file = await this.files.record(stores, whole, [split]);
    const noticed = actor.kind === 'person' && runsTheOffice(actor.person) ? [] : newEnquiry(part, opening, now);
    await this.support.post.queue(stores, [...partSplitOff(part, fact, signature(actor, council), { from: whole.stored.reference, part: command.part.text }), ...noticed]);
    return ok({ ...doneWith(file, split.id), part: part.stored.reference });
  }

  /** The part, in the hands that have the whole. */
  private async begin(stores: Stores, { council, state }: EnquiryFile, opening: Opening, doing: Doing, command: SplitCommand): Promise<{ readonly part: EnquiryFile; readonly fact: Fact }> {
    const opened = await this.opening.run(stores, council, opening);
    const fact = convertedFact(doing, command);
    const assigned = state.assignedTo === null ? null : decideAssign(opened.state, { ...doing, factId: this.support.chance.id() }, state.assignedTo);
    if (assigned !== null && !assigned.ok) throw new Error(`A new enquiry cannot be assigned: ${assigned.refusal.code}`);
    return { fact, part: await this.files.record(stores, opened, [...(assigned === null ? [] : [assigned.value]), fact]) };
  }

  private doing({ actor, at }: Asked, now: Instant): Doing {
    return { factId: this.support.chance.id(), by: refOf(actor), at: at ?? now, recordedAt: now };
  }
}

/** As the whole came, when the whole came. */
function openingOf({ state, stored }: EnquiryFile, { part }: SplitCommand, { by, recordedAt }: Doing): Opening {
  const received = state.history.find(({ id }) => id === state.receivedBy)?.happening;
  if (received?.kind !== 'received') throw new Error('An enquiry has no standing "received" fact.');
  const { channel, members, senderVerified } = received;
  return {
    ...{ channel, members, senderVerified, receivedAt: state.receivedAt, recordedAt, by, ...part, messageId: null },
    splitFrom: { enquiry: stored.id, reference: stored.reference },
  };
}
