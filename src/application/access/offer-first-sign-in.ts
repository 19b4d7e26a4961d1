import { type SignInStore, type SignInStores } from '../ports/sign-in-store.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { accountFor } from './account-for.js';
import { type Desk } from './desk.js';

export interface FirstLink {
  /** The clerk's address; null: no clerk is known, and whoever opens the link says who it is. */
  readonly email: string | null;
  readonly secret: string;
}

/** At the start of an installation that nobody ever signed in to: how its clerks get in. */
export class OfferFirstSignIn {
  constructor(
    private readonly store: SignInStore,
    private readonly desk: Desk,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  run(): Promise<readonly FirstLink[]> {
    return this.store.run(async (stores) => {
      if (await stores.isInUse()) return [];
      const clerks = await stores.clerks();
      if (clerks.length === 0) return [{ email: null, secret: await this.desk.handOutLink(stores, null) }];
      const emails = [...new Set(clerks.map((clerk) => clerk.email))];
      const links: FirstLink[] = [];
      for (const email of emails) links.push({ email, secret: await this.linkFor(stores, email) });
      return links;
    });
  }

  private async linkFor(stores: SignInStores, email: string): Promise<string> {
    const officers = (await stores.holders(email)).filter(({ person }) => person.kind === 'officer');
    return this.desk.handOutLink(stores, await accountFor(stores, officers, this.chance, this.clock.now()));
  }
}
