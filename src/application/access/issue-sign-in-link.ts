import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { refused, ok, type Result } from '../../domain/result.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type AccountHolder, type SignInStore } from '../ports/sign-in-store.js';
import { accountFor } from './account-for.js';
import { type Desk } from './desk.js';

export type LinkRefusal = NotAllowed | { readonly code: 'no-such-officer'; readonly email: string };

/** A link for one officer, by address: it signs in for every council in which an officer has the address. */
export class IssueSignInLink {
  constructor(
    private readonly store: SignInStore,
    private readonly desk: Desk,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /** The link's secret, given back once. */
  run(actor: Actor, email: string): Promise<Result<string, LinkRefusal>> {
    return this.store.run(async (stores) => {
      const officers = (await stores.holders(email.trim().toLowerCase())).filter(isOfficer);
      if (officers.length === 0) return refused({ code: 'no-such-officer', email });
      for (const { person } of officers) {
        const allowed = may(actor, 'token.issue', { council: person.council });
        if (!allowed.ok) return allowed;
      }
      const account = await accountFor(stores, officers, this.chance, this.clock.now());
      return ok(await this.desk.handOutLink(stores, account));
    });
  }
}

function isOfficer({ person }: AccountHolder): boolean {
  return person.kind === 'officer';
}
