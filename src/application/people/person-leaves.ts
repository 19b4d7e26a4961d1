import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type EnquiryCursor, type EnquiryReadModel } from '../ports/read-models.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type NoSuchEmail, personNamed } from './person-named.js';

export interface PersonLeft {
  readonly tokensRevoked: number;
  /** The references of the open enquiries (neither answered nor closed) that are assigned to them, in due order. */
  readonly leftOpen: readonly string[];
}

const pageSize = 500;

/**
 * Somebody leaves the council: from the commit on they are a stranger to it. Their mail is a stranger's, no token of
 * theirs is taken, and they are signed out, unless they act for another council too. Safe to repeat.
 */
export class PersonLeaves {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enquiries: EnquiryReadModel,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: CouncilSlug, email: string): Promise<Result<PersonLeft, NotAllowed | NoSuchEmail>> {
    const allowed = may(actor, 'people.leave', { council });
    if (!allowed.ok) return allowed;
    const left = await this.unitOfWork.run(council, (stores) => this.endAccess(stores, email));
    if (!left.ok) return left;
    const { person, tokensRevoked } = left.value;
    return ok({ tokensRevoked, leftOpen: await this.leftOpenBy(person) });
  }

  private async endAccess(
    { people }: Stores,
    email: string,
  ): Promise<Result<{ readonly person: Person; readonly tokensRevoked: number }, NoSuchEmail>> {
    const named = await personNamed(people, email);
    if (!named.ok) return named;
    const [person, now] = [named.value, this.clock.now()];
    await people.change({ ...person, active: false });
    const tokensRevoked = await people.revokeTokens(person.id, now);
    await people.endSignIns(person.id, now);
    return ok({ person, tokensRevoked });
  }

  private async leftOpenBy({ id, council, name }: Person): Promise<readonly string[]> {
    const references: string[] = [];
    let after: EnquiryCursor | null = null;
    do {
      const lines = await this.enquiries.list({ council, status: null, dueBefore: null, party: id, after, limit: pageSize });
      // A party may also be a member who asked: an import can make an officer of a member.
      const open = lines.filter(({ assignedTo, status }) => assignedTo === name && status !== 'answered' && status !== 'closed');
      references.push(...open.map(({ reference }) => reference));
      after = lines.length === pageSize ? (lines.at(-1) ?? null) : null;
    } while (after !== null);
    return references;
  }
}
