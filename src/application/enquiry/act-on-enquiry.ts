import { type Actor, refOf } from '../../domain/access/actor.js';
import { type Act, may, type Subject } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';
import { type Decision, type Doing, factOf } from '../../domain/enquiry/decide/act.js';
import { type EnquiryState } from '../../domain/enquiry/enquiry.js';
import { keptAway } from '../../domain/enquiry/kept-away.js';
import { type Fact, type FactId, type Happening, type StandingFact } from '../../domain/enquiry/fact.js';
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

/** What a verb is done in. */
export interface Acting {
  readonly stores: Stores;
  readonly council: Council;
  readonly actor: Actor;
  readonly file: EnquiryFile;
  /** It is done on an enquiry that was joined to the one that it is about. */
  readonly isCarried: boolean;
  /** Another enquiry of the council; null: there is none. */
  fileNamed(reference: string): Promise<EnquiryFile | null>;
}

/** One thing that people do on an enquiry: a file each. Decides purely; says whom to write to. */
export interface Verb<Command, Ready = Command> {
  readonly act: Act;
  /** It is said to the members, so it is said to those of enquiries that were joined to this one too, each apart. */
  readonly isCarried?: boolean;
  /** The command with what it names looked up: a person, a meeting, another enquiry. */
  ready(command: Command, acting: Acting): Promise<Result<Ready, Refusal>>;
  /** What the policy has to know of the command, beside the enquiry. */
  subject?(state: EnquiryState, command: Command): Pick<Subject, 'recordedBy'>;
  decide(state: EnquiryState, doing: Doing, command: Ready, acting: Acting): Decision;
  /** What else is so from the same act on, on the enquiry itself. */
  also?(state: EnquiryState, ready: Ready): Happening | null;
  letters(file: EnquiryFile, fact: Fact, actor: Actor, ready: Ready): readonly Letter[];
}

/** For a command that names nothing but its own enquiry. */
export function asGiven<Command>(command: Command): Promise<Result<Command, never>> {
  return Promise.resolve(ok(command));
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
  /** It says what an earlier message of ours was: so it was to the members of joined enquiries that had the same one. */
  readonly says?: StandingFact | null;
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

  run<Command, Ready>(verb: Verb<Command, Ready>, asked: ActRequest<Command>): Promise<Result<ActDone, Refusal>> {
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

  /** The same within a unit of work that is under way, such as one that takes in mail: nothing is kept under a key. */
  async runIn<Command, Ready>(stores: Stores, verb: Verb<Command, Ready>, asked: ActRequest<Command>): Promise<Result<ActDone, Refusal>> {
    const found = await this.find(verb, asked, stores);
    return found.ok ? this.act(verb, asked, found.value, stores, this.clock.now()) : found;
  }

  private async act<Command, Ready>(
    verb: Verb<Command, Ready>,
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
    const acting = this.acting(stores, council, actor, found);
    const ready = await verb.ready(command, acting);
    if (!ready.ok) return ready;
    const when = { by: refOf(actor), at: happenedAt(asked.at ?? now, found.state.receivedAt), recordedAt: now };
    const decided = await this.decide(verb, ready.value, acting, when, asked.says ?? null);
    if (!decided.ok) return decided;
    const done: Done[] = [];
    const also = this.alsoBy(verb, found, ready.value, when);
    for (const { file, fact } of decided.value) {
      const facts = file === found ? [fact, ...also] : [fact];
      done.push({ fact, file: await this.files.record(stores, file, facts) });
    }
    await this.post.queue(stores, done.flatMap(({ file, fact }) => verb.letters(file, fact, actor, ready.value)));
    return ok(doneFirst(done));
  }

  /** All is decided before anything is recorded: on the enquiry itself, then on those that are answered with it. */
  private async decide<Command, Ready>(
    verb: Verb<Command, Ready>,
    ready: Ready,
    acting: Acting,
    when: Omit<Doing, 'factId'>,
    says: StandingFact | null,
  ): Promise<Result<readonly Done[], Refusal>> {
    const { file, stores } = acting;
    const doing = { ...when, factId: this.chance.id() };
    const decision = verb.decide(file.state, doing, ready, acting);
    if (!decision.ok) return decision;
    const done: Done[] = [{ file, fact: decision.value }];
    for (const stored of isCarried(verb, decision.value, says) ? await stores.enquiries.joinedTo(file.stored.id) : []) {
      const other = await this.files.of(stores, acting.council, stored, stored.facts);
      if (keepsAwayFrom(other, acting.actor) || !hadTheSame(other, says)) continue;
      const also = verb.decide(other.state, { ...when, factId: this.chance.id() }, ready, { ...acting, file: other, isCarried: true });
      if (also.ok) done.push({ file: other, fact: also.value });
      else if (!staysOut.includes(also.refusal.code)) return also;
    }
    return ok(done);
  }

  private alsoBy<Command, Ready>(verb: Verb<Command, Ready>, { state }: EnquiryFile, ready: Ready, when: Omit<Doing, 'factId'>): readonly Fact[] {
    const happening = verb.also?.(state, ready) ?? null;
    return happening === null ? [] : [factOf({ ...when, factId: this.chance.id() }, happening, {})];
  }

  private acting(stores: Stores, council: Council, actor: Actor, file: EnquiryFile): Acting {
    const fileNamed = async (reference: string): Promise<EnquiryFile | null> => {
      const stored = await stores.enquiries.byReference(reference);
      const named = stored === null ? null : await this.files.of(stores, council, stored, stored.facts);
      return named === null || named.state.takenOutBy !== null ? null : named;
    };
    return { stores, council, actor, file, isCarried: false, fileNamed };
  }

  private async find<Command, Ready>(
    verb: Verb<Command, Ready>,
    asked: ActRequest<Command>,
    stores: Stores,
  ): Promise<Result<EnquiryFile, Refusal>> {
    const { actor, council, reference, command } = asked;
    const stored = await stores.enquiries.byReference(reference);
    if (stored === null) return refused({ code: 'no-such-enquiry', reference });
    const file = await this.files.of(stores, council, stored, stored.facts);
    const about = verb.subject?.(file.state, command) ?? {};
    const allowed = may(actor, verb.act, { council: council.slug, enquiry: file.parties, ...about });
    if (!allowed.ok) return allowed;
    return file.state.takenOutBy === null ? ok(file) : refused({ code: 'taken-out', reference });
  }
}

/** Of a joined enquiry: it was answered by itself, or came after what is told here. It stays as it is. */
const staysOut: readonly Refusal['code'][] = ['status-forbids', 'before-receipt'];

/** What was told to one member by telephone was told to no other: only our own mail goes to each. */
function isCarried(verb: Pick<Verb<never>, 'isCarried'>, { happening }: Fact, says: StandingFact | null): boolean {
  const told = says?.happening ?? happening;
  return verb.isCarried === true && 'alreadyGiven' in told && !told.alreadyGiven;
}

/** What is carried to several is done at one instant on each. */
function hadTheSame({ state }: EnquiryFile, says: StandingFact | null): boolean {
  return says === null || state.history.some(({ at, happening }) => at === says.at && happening.kind === says.happening.kind);
}

function keepsAwayFrom({ state }: EnquiryFile, actor: Actor): boolean {
  return actor.kind === 'person' && keptAway(state.history).has(actor.person.id);
}

/** People give the hour and the minute: what they say of the minute of the receipt came after it. */
function happenedAt(at: Instant, receivedAt: Instant): Instant {
  return at < receivedAt && at.slice(0, 16) === receivedAt.slice(0, 16) && at.endsWith(':00.000Z') ? receivedAt : at;
}

/** An act on one enquiry. */
interface Done {
  readonly file: EnquiryFile;
  readonly fact: Fact;
}

function doneFirst([first]: readonly Done[]): ActDone {
  if (first === undefined) throw new Error('An act that was decided was done on no enquiry.');
  return doneWith(first.file, first.fact.id);
}

export function doneWith(file: EnquiryFile, fact: FactId): ActDone {
  const { stored, state, council } = file;
  return { council: council.slug, reference: stored.reference, version: stored.version, status: state.status, fact };
}

/** The name that a letter is signed with: an officer's own, or the council's where the service acts. */
export function signature(actor: Actor, council: Council): string {
  return actor.kind === 'person' ? actor.person.name : council.name;
}
