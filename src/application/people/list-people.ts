import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { ok, type Result } from '../../domain/result.js';
import { type PeopleReadModel } from '../ports/read-models.js';

/** The council's members and officers: acts name them by id. */
export class ListPeople {
  constructor(private readonly people: PeopleReadModel) {}

  async run(actor: Actor, council: CouncilSlug): Promise<Result<readonly Person[], NotAllowed>> {
    const allowed = may(actor, 'people.read', { council });
    return allowed.ok ? ok(await this.people.list(council)) : allowed;
  }
}
