import { type Actor, refOf } from '../../domain/access/actor.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { complaintFact } from '../../domain/complaint/decide/act.js';
import { type Complaint, decideRaise, type Raising } from '../../domain/complaint/decide/raise.js';
import { type ComplaintFact, type HandlerDecision } from '../../domain/complaint/fact.js';
import { subjectFault } from '../../domain/complaint/subject-fault.js';
import { type Council } from '../../domain/council/council.js';
import { type Channel, type Fact, type FactId, type Words } from '../../domain/enquiry/fact.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { complaintNotKept } from '../outbox/letters/complaint-not-kept.js';
import { complaintRemoved } from '../outbox/letters/complaint-removed.js';
import { type InboxMessage } from '../ports/inbox-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { signature } from '../enquiry/act-on-enquiry.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type Refusal } from '../refusal.js';
import { keepComplaint, type KeepingSupport } from './keep-complaint.js';
import { peopleNamed } from './people-named.js';
import { type ComplaintRaised } from './raise-complaint.js';

/** What whoever finds that something is a complaint says of it. `handlers`: none, whoever the protocol names. */
export interface FoundComplaint {
  readonly about: readonly PersonId[];
  readonly handlers: readonly PersonId[];
  readonly decision: HandlerDecision | null;
}

/** What is to be moved, from where it was taken for something else. */
export interface Moving {
  readonly actor: Actor;
  readonly council: Council;
  readonly now: Instant;
  /** The complaint begins by it, and what it was taken for ended by it: so what leads to the one leads to the other. */
  readonly factId: FactId;
  readonly found: FoundComplaint;
  readonly by: PersonId;
  readonly assignedTo: PersonId | null;
  readonly raisedAt: Instant;
  readonly channel: Channel;
  readonly text: string;
  readonly cameAs?: string;
  /** false: nothing proves that they sent it, and nobody asked them. */
  readonly senderVerified?: false;
  /** What was written on it since. */
  readonly since: readonly Fact[];
  readonly mails: readonly InboxMessage[];
}

/** All that is decided before anything is done. */
interface Decided {
  readonly active: readonly Person[];
  readonly complainant: Person;
  readonly raising: Raising;
}

/** Inside one unit of work: makes a complaint of what was taken for something else, and leaves nothing of its messages where it was. */
export class MoveToComplaint {
  constructor(private readonly support: KeepingSupport) {}

  async run(stores: Stores, moving: Moving): Promise<Result<ComplaintRaised, Refusal>> {
    const decided = await decide(stores, moving);
    if (!decided.ok) return decided;
    const raised = await this.raise(stores, moving, decided.value);
    for (const message of moving.mails) await empty(stores, message);
    return ok(raised);
  }

  private async raise(stores: Stores, moving: Moving, { active, complainant, raising }: Decided): Promise<ComplaintRaised> {
    if (!raising.isKept) return this.letGo(stores, moving, complainant, raising.handlers);
    const { council } = moving;
    let stored = await keepComplaint(stores, this.support, { council, active }, raising.fact);
    for (const fact of this.writtenBefore(moving)) stored = await stores.complaints.record(stored, fact);
    for (const { id, receivedAt, attachments } of moving.mails) {
      const raw = await stores.inbox.rawOf(id);
      if (raw !== null) await stores.complaints.keepMail(stored.id, { id, receivedAt, attachments }, raw);
    }
    return { isKept: true, council: council.slug, reference: stored.reference };
  }

  private async letGo(stores: Stores, moving: Moving, complainant: Person, turnTo: readonly Person[]): Promise<ComplaintRaised> {
    const { actor, council, factId, now, raisedAt, cameAs = null } = moving;
    const cause = { cause: factId, at: now, loopMark: await loopMarkOf(stores), cameAs };
    const witnessed = complaintRemoved(council, turnTo, { ...cause, by: signature(actor, council), complainant, receivedAt: raisedAt });
    await this.support.post.queue(stores, [complaintNotKept(council, complainant, turnTo, cause), ...witnessed]);
    return { isKept: false, turnTo: turnTo.map(({ name, email }) => ({ name, email })) };
  }

  private writtenBefore({ since, now }: Moving): readonly ComplaintFact[] {
    const written = since.map((fact) => ({ fact, text: allOf(fact.words) })).filter(({ text }) => text !== '');
    return written.map(({ fact, text }) => complaintFact({ factId: this.support.chance.id(), by: writerOf(fact), at: fact.at, recordedAt: now }, { kind: 'written-before' }, { text }));
  }
}

async function decide(stores: Stores, moving: Moving): Promise<Result<Decided, Refusal>> {
  const { actor, council, now, factId, raisedAt, assignedTo } = moving;
  const active = await stores.people.active();
  const named = complaintOf(moving, active);
  if (!named.ok) return named;
  const { complainant, about } = named.value;
  const raising = decideRaise(council.complaints, active, { factId, by: refOf(actor), at: raisedAt, recordedAt: now }, named.value);
  if (!raising.ok) return raising;
  const fault = subjectFault(refOf(actor), about, active, assignedTo);
  return fault === null ? ok({ active, complainant, raising: raising.value }) : refused(fault);
}

function complaintOf({ council, now, found, by, channel, text, cameAs, senderVerified }: Moving, active: readonly Person[]): Result<Complaint, Refusal> {
  const [whose, about, handlers] = [peopleNamed(active, 'by', [by]), peopleNamed(active, 'about', found.about), peopleNamed(active, 'handlers', found.handlers)];
  if (!whose.ok) return whose;
  if (!about.ok) return about;
  if (!handlers.ok) return handlers;
  const [complainant] = whose.value;
  if (complainant === undefined) throw new Error('Whoever is named was found.');
  const today = civilTimeOf(now, council.zone).date;
  const came = { ...(cameAs !== undefined && { cameAs }), ...(senderVerified === false && { senderVerified }) };
  return ok({ complainant, about: about.value, handlers: handlers.value, channel, text, decision: found.decision, today, ...came });
}

/** Whoever or whatever sent it, it is decided: what it is known again by is kept, and the inbox lists none of it. */
async function empty({ inbox }: Stores, { id, enquiry }: InboxMessage): Promise<void> {
  await inbox.settle(id, { state: 'rejected', reason: 'in-confidence', enquiry, senderVerified: false });
  await inbox.removeContent(id);
}

function writerOf({ by, happening }: Fact): Fact['by'] {
  return happening.kind === 'appended' || happening.kind === 'replied' ? { kind: 'person', person: happening.from } : by;
}

function allOf(words: Words): string {
  return Object.values(words).join('\n\n');
}
