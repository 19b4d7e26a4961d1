import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { decideAnswer } from '../../domain/enquiry/decide/answer.js';
import { decideAssign } from '../../domain/enquiry/decide/assign.js';
import { type Channel } from '../../domain/enquiry/fact.js';
import { type PersonId, runsTheOffice } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type ActDone, doneWith } from './act-on-enquiry.js';
import { type EnquiryFile, type EnquiryFiles } from './enquiry-file.js';
import { memberNamed } from './named-people.js';
import { openingLetters, type OpenEnquiry } from './open-enquiry.js';

export interface LogRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly channel: Channel;
  /** Ids, or addresses. */
  readonly members: readonly string[];
  /** When the member asked: "received" is not "logged" (houghton-regis/10.1). */
  readonly receivedAt: Instant;
  readonly subject: string;
  readonly text: string;
  /** Where it was answered there and then: what was said. */
  readonly answered: { readonly text: string } | null;
}

/** Logs what came by telephone, at a meeting, by letter, in person: one act, answered there and then where it was. */
export class LogEnquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpenEnquiry,
    private readonly files: EnquiryFiles,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  /** The policy first: a kept answer is given to nobody who may not ask any more. */
  async run(asked: LogRequest): Promise<Result<ActDone, Refusal>> {
    const now = this.clock.now();
    const { actor, council, key, ...rest } = asked;
    const allowed = may(actor, 'enquiry.log', { council: council.slug });
    if (!allowed.ok) return allowed;
    const request = ['enquiry.log', rest];
    return this.unitOfWork.run(council.slug, (stores) =>
      once(stores, this.fingerprint, { actor, key, request, now }, () => this.log(asked, stores, now)),
    );
  }

  /** The same within a unit of work that is under way. */
  runIn(stores: Stores, asked: LogRequest): Promise<Result<ActDone, Refusal>> {
    const allowed = may(asked.actor, 'enquiry.log', { council: asked.council.slug });
    return allowed.ok ? this.log(asked, stores, this.clock.now()) : Promise.resolve(allowed);
  }

  private async log(asked: LogRequest, stores: Stores, now: Instant): Promise<Result<ActDone, Refusal>> {
    const possible = await this.check(asked, stores, now);
    if (!possible.ok) return possible;
    const { council, actor, channel, receivedAt, subject, text } = asked;
    const [members, by] = [possible.value, refOf(actor)];
    const opening = {
      ...{ channel, members, receivedAt, recordedAt: now, by, subject, text },
      senderVerified: true,
      messageId: null,
    };
    const opened = await this.opening.run(stores, council, opening);
    const taken = await this.take(actor, opened, stores, now);
    const file = asked.answered === null ? taken : await this.answer(asked, taken, asked.answered.text, stores, now);
    await this.post.queue(stores, openingLetters(file, opening));
    return ok(doneWith(file, file.state.receivedBy));
  }

  private async check(asked: LogRequest, stores: Stores, now: Instant): Promise<Result<readonly PersonId[], Refusal>> {
    if (asked.receivedAt > now) return refused({ code: 'in-the-future', at: asked.receivedAt, now });
    const members: PersonId[] = [];
    for (const named of asked.members) {
      const person = await memberNamed(stores, named);
      if (person === null) return refused({ code: 'no-such-person', person: named, wanted: 'member' });
      if (!members.includes(person.id)) members.push(person.id);
    }
    return ok(members);
  }

  /** An officer who logs an enquiry takes it; the clerk logs for the whole office, and assigns. */
  private async take(actor: Actor, file: EnquiryFile, stores: Stores, now: Instant): Promise<EnquiryFile> {
    if (actor.kind !== 'person' || runsTheOffice(actor.person)) return file;
    const doing = { factId: this.chance.id(), by: refOf(actor), at: now, recordedAt: now };
    const taken = decideAssign(file.state, doing, actor.person.id);
    if (!taken.ok) throw new Error(`A new enquiry cannot be assigned: ${taken.refusal.code}`);
    return this.files.record(stores, file, [taken.value]);
  }

  private async answer(
    asked: LogRequest,
    file: EnquiryFile,
    text: string,
    stores: Stores,
    now: Instant,
  ): Promise<EnquiryFile> {
    const doing = { factId: this.chance.id(), by: refOf(asked.actor), at: asked.receivedAt, recordedAt: now };
    const answered = decideAnswer(file.state, doing, { text, channel: asked.channel, alreadyGiven: true });
    if (!answered.ok) throw new Error(`A new enquiry cannot be answered: ${answered.refusal.code}`);
    return this.files.record(stores, file, [answered.value]);
  }
}
