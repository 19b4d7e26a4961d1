import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type ComplaintState } from '../../domain/complaint/complaint.js';
import { type ComplaintDecision } from '../../domain/complaint/decide/act.js';
import { type ComplaintFact } from '../../domain/complaint/fact.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';
import { type Doing } from '../../domain/enquiry/decide/act.js';
import { type Person } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type ComplaintLetterFile } from '../outbox/letters/complaint.js';
import { type Letter } from '../outbox/letter.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type ComplaintFile, complaintFile, partiesOf } from './complaint-file.js';
import { complaintLetterFile } from './complaint-letter-file.js';

/** One thing that handlers do with a complaint: a file each. Decides purely; says whom to write to. */
export interface ComplaintVerb<Command, Ready = Command> {
  /** For its key: another verb under the same key is another act. */
  readonly name: string;
  /** Nothing that people wrote is kept from then on. */
  readonly removesWords?: true;
  /** The command with the people that it names looked up among the council's. */
  ready(command: Command, active: readonly Person[], today: CivilDate): Result<Ready, Refusal>;
  decide(state: ComplaintState, doing: Doing, command: Ready, council: Council): ComplaintDecision;
  letters(file: ComplaintLetterFile, fact: ComplaintFact, actor: Person): readonly Letter[];
}

export interface ComplaintActRequest<Command> {
  readonly actor: Actor;
  readonly council: Council;
  readonly reference: string;
  /** When it happened; null: now. */
  readonly at: Instant | null;
  readonly key: string | null;
  readonly expectedVersion: number | null;
  readonly command: Command;
}

/** What an act came to, without anything that people wrote. */
export interface ComplaintActDone {
  readonly council: CouncilSlug;
  readonly reference: string;
  readonly version: number;
}

/** Runs a verb: one unit of work holds the check, the decision, the fact and the letters. */
export class ActOnComplaint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
    /** What the addresses of pages begin with; null: not known. */
    private readonly pages: string | null,
  ) {}

  run<Command, Ready>(verb: ComplaintVerb<Command, Ready>, asked: ComplaintActRequest<Command>): Promise<Result<ComplaintActDone, Refusal>> {
    const { actor, council, reference, at, key, command } = asked;
    return this.unitOfWork.run(council.slug, async (stores) => {
      const now = this.clock.now();
      const active = await stores.people.active();
      const found = await find(stores, asked, active);
      if (!found.ok) return found;
      const request = [`complaint.${verb.name}`, reference, at, command];
      return once(stores, this.fingerprint, { actor, key, request, now }, () => this.act(verb, asked, { stores, active, now, ...found.value }));
    });
  }

  private async act<Command, Ready>(
    verb: ComplaintVerb<Command, Ready>,
    { council, at, command, expectedVersion }: ComplaintActRequest<Command>,
    { stores, active, now, file, person }: Acting,
  ): Promise<Result<ComplaintActDone, Refusal>> {
    const { version, reference } = file.stored;
    if (expectedVersion !== null && expectedVersion !== version) return refused({ code: 'changed-meanwhile', expected: expectedVersion, found: version });
    const ready = verb.ready(command, active, civilTimeOf(now, council.zone).date);
    if (!ready.ok) return ready;
    const doing = { factId: this.chance.id(), by: refOf({ kind: 'person', person }), at: at ?? now, recordedAt: now };
    const decided = verb.decide(file.state, doing, ready.value, council);
    if (!decided.ok) return decided;
    const stored = await stores.complaints.record(file.stored, decided.value);
    if (verb.removesWords) await stores.complaints.removeWords(stored.id);
    const next = await complaintLetterFile(stores, complaintFile(council, stored, active), this.pages);
    await this.post.queue(stores, verb.letters(next, decided.value, person));
    return ok({ council: council.slug, reference, version: stored.version });
  }
}

interface Acting {
  readonly stores: Stores;
  readonly active: readonly Person[];
  readonly now: Instant;
  readonly file: ComplaintFile;
  readonly person: Person;
}

async function find(
  stores: Stores,
  { actor, council, reference }: ComplaintActRequest<unknown>,
  active: readonly Person[],
): Promise<Result<Pick<Acting, 'file' | 'person'>, Refusal>> {
  const stored = await stores.complaints.byReference(reference);
  if (stored === null || actor.kind !== 'person') return refused({ code: 'no-such-complaint', reference });
  const file = complaintFile(council, stored, active);
  const allowed = may(actor, 'complaint.handle', { council: council.slug, complaint: partiesOf(file) });
  return allowed.ok ? ok({ file, person: actor.person }) : allowed;
}
