import { type Actor, refOf } from '../../domain/access/actor.js';
import { type Act, may, type Subject } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';
import { type Decision, type Doing } from '../../domain/enquiry/decide/act.js';
import { type EnquiryState } from '../../domain/enquiry/enquiry.js';
import { type Fact, type FactId } from '../../domain/enquiry/fact.js';
import { type EnquiryStatus } from '../../domain/enquiry/status.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Letter } from '../outbox/letter.js';
import { type Post } from '../outbox/post.js';
import { once } from '../once.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type EnquiryFile, type EnquiryFiles } from './enquiry-file.js';

/** One thing that people do on an enquiry: a file each. Decides purely; says whom to write to. */
export interface Verb<Command> {
  readonly act: Act;
  /** What the command names and the enquiry does not hold: a person who must exist. */
  check?(stores: Stores, command: Command): Promise<Refusal | null>;
  /** What the policy has to know of the command, beside the enquiry. */
  subject?(state: EnquiryState, command: Command): Pick<Subject, 'recordedBy'>;
  decide(state: EnquiryState, doing: Doing, command: Command, council: Council): Decision;
  letters(file: EnquiryFile, fact: Fact, actor: Actor): readonly Letter[];
}

export interface ActRequest<Command> {
  readonly actor: Actor;
  readonly council: Council;
  readonly reference: string;
  /** When it happened; null: now. */
  readonly at: Instant | null;
  readonly key: string | null;
  /** The version that the actor saw; null: whichever. */
  readonly expectedVersion: number | null;
  readonly command: Command;
}

/** What an act came to, without anything that people wrote. */
export interface ActDone {
  readonly council: CouncilSlug;
  readonly reference: string;
  readonly version: number;
  readonly status: EnquiryStatus;
  readonly fact: FactId;
}

/** Runs a verb: one unit of work holds the check, the decision, the facts, what follows from them, and the letters. */
export class ActOnEnquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: EnquiryFiles,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  run<Command>(verb: Verb<Command>, asked: ActRequest<Command>): Promise<Result<ActDone, Refusal>> {
    const { actor, council, reference, at, key, command } = asked;
    return this.unitOfWork.run(council.slug, async (stores) => {
      const now = this.clock.now();
      const found = await this.find(verb, asked, stores);
      if (!found.ok) return found;
      const request = [verb.act, reference, at, command];
      return once(stores, this.fingerprint, { actor, key, request, now }, () =>
        this.act(verb, asked, found.value, stores, now),
      );
    });
  }

  private async act<Command>(
    verb: Verb<Command>,
    asked: ActRequest<Command>,
    found: EnquiryFile,
    stores: Stores,
    now: Instant,
  ): Promise<Result<ActDone, Refusal>> {
    const { actor, council, command, expectedVersion } = asked;
    const { version } = found.stored;
    if (expectedVersion !== null && expectedVersion !== version) {
      return refused({ code: 'changed-meanwhile', expected: expectedVersion, found: version });
    }
    const faulty = (await verb.check?.(stores, command)) ?? null;
    if (faulty !== null) return refused(faulty);
    const doing = { factId: this.chance.id(), by: refOf(actor), at: asked.at ?? now, recordedAt: now };
    const decision = verb.decide(found.state, doing, command, council);
    if (!decision.ok) return decision;
    const file = await this.files.record(stores, found, [decision.value]);
    await this.post.queue(stores, verb.letters(file, decision.value, asked.actor));
    return ok(doneWith(file, decision.value.id));
  }

  private async find<Command>(
    verb: Verb<Command>,
    asked: ActRequest<Command>,
    stores: Stores,
  ): Promise<Result<EnquiryFile, Refusal>> {
    const { actor, council, reference, command } = asked;
    const stored = await stores.enquiries.byReference(reference);
    if (stored === null) return refused({ code: 'no-such-enquiry', reference });
    const file = await this.files.of(stores, council, stored, stored.facts);
    const about = verb.subject?.(file.state, command) ?? {};
    const allowed = may(actor, verb.act, { council: council.slug, enquiry: file.state, ...about });
    return allowed.ok ? ok(file) : allowed;
  }
}

export function doneWith(file: EnquiryFile, fact: FactId): ActDone {
  const { stored, state, council } = file;
  return { council: council.slug, reference: stored.reference, version: stored.version, status: state.status, fact };
}

/** The name that a letter is signed with: an officer's own, or the council's where the service acts. */
export function signature(actor: Actor, council: Council): string {
  return actor.kind === 'person' ? actor.person.name : council.name;
}
