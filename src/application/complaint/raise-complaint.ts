import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { decideRaise, type Complaint, type Raising } from '../../domain/complaint/decide/raise.js';
import { type HandlerDecision } from '../../domain/complaint/fact.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';
import { type Channel } from '../../domain/enquiry/fact.js';
import { type Person, type PersonId, runsTheOffice } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { keepComplaint, type KeepingSupport } from './keep-complaint.js';
import { peopleNamed } from './people-named.js';

export interface RaiseRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  /** When it was made; null: now. */
  readonly raisedAt: Instant | null;
  /** Whose it is; null: the actor's own. */
  readonly by: PersonId | null;
  readonly about: readonly PersonId[];
  readonly channel: Channel;
  readonly text: string;
  /** Who is to handle it; none: whoever the protocol names. */
  readonly handlers: readonly PersonId[];
  readonly decision: HandlerDecision | null;
}

/** `isKept` false: nothing was stored, and this is to whom the complaint is put. */
export type ComplaintRaised =
  | { readonly isKept: true; readonly council: CouncilSlug; readonly reference: string }
  | { readonly isKept: false; readonly turnTo: readonly Pick<Person, 'name' | 'email'>[] };

interface Support extends KeepingSupport {
  readonly clock: Clock;
  readonly fingerprint: Fingerprint;
}

/** Takes a complaint to whoever handles it, or says to whom it is put where it could not be kept from its subject here. */
export class RaiseComplaint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly support: Support,
  ) {}

  run(asked: RaiseRequest): Promise<Result<ComplaintRaised, Refusal>> {
    const { actor, council } = asked;
    const allowed = may(actor, 'complaint.raise', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    return this.unitOfWork.run(council.slug, async (stores) => {
      const active = await stores.people.active();
      const now = this.support.clock.now();
      const complaint = complaintOf(asked, active, civilTimeOf(now, council.zone).date);
      if (!complaint.ok) return complaint;
      const doing = { factId: this.support.chance.id(), by: refOf(actor), at: asked.raisedAt ?? now, recordedAt: now };
      const raising = decideRaise(council.complaints, active, doing, complaint.value);
      if (!raising.ok) return raising;
      const stranger = strangerTo(actor, complaint.value, raising.value);
      if (stranger !== null) return refused(stranger);
      // Before the key is looked at: that somebody complained is a thing to keep, too.
      if (!raising.value.isKept) return ok({ isKept: false, turnTo: raising.value.handlers.map(({ name, email }) => ({ name, email })) });
      return this.keep(stores, asked, raising.value, active, now);
    });
  }

  private keep(
    stores: Stores,
    { actor, council, key, ...rest }: RaiseRequest,
    { fact }: Extract<Raising, { readonly isKept: true }>,
    active: readonly Person[],
    now: Instant,
  ): Promise<Result<ComplaintRaised, Refusal>> {
    return once(stores, this.support.fingerprint, { actor, key, request: ['complaint.raise', rest], now }, async () => {
      const { reference } = await keepComplaint(stores, this.support, { council, active }, fact);
      return ok({ isKept: true, council: council.slug, reference });
    });
  }
}

function complaintOf(asked: RaiseRequest, active: readonly Person[], today: CivilDate): Result<Complaint, Refusal> {
  const { actor, by, channel, text, decision } = asked;
  const own = by ?? (actor.kind === 'person' ? actor.person.id : '');
  const whose = peopleNamed(active, 'by', [own]);
  if (!whose.ok) return whose;
  const [about, handlers] = [peopleNamed(active, 'about', asked.about), peopleNamed(active, 'handlers', asked.handlers)];
  if (!about.ok) return about;
  if (!handlers.ok) return handlers;
  const [complainant] = whose.value;
  if (complainant === undefined) throw new Error('Whoever is named was found.');
  return ok({ complainant, about: about.value, handlers: handlers.value, channel, text, decision, today });
}

/** The clerk logs what came by telephone, who handles it by the route what was put to them; everybody else complains for themselves. */
function strangerTo(actor: Actor, { complainant }: Complaint, { speakers }: Raising): Refusal | null {
  if (actor.kind !== 'person') return { code: 'complaint-of-another', person: complainant.id };
  const { person } = actor;
  const mayLog = person.id === complainant.id || runsTheOffice(person) || speakers.some(({ id }) => id === person.id);
  return mayLog ? null : { code: 'complaint-of-another', person: complainant.id };
}
