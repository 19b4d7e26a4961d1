import { type CouncilSlug } from '../../domain/council/council.js';
import { readPeople, type RowFault } from '../../domain/people/people-table.js';
import { type Officer } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type CouncilBook } from '../ports/council-book.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type SecretHash, type SignInStore, type SignInStores } from '../ports/sign-in-store.js';
import { accountFor } from './account-for.js';
import { type Desk } from './desk.js';
import { type LinkGone } from './sign-in.js';

export interface FirstClerk {
  readonly council: CouncilSlug;
  readonly name: string;
  readonly email: string;
}

export type FirstClerkRefusal =
  | LinkGone
  | { readonly code: 'clerk-at-fault'; readonly faults: readonly RowFault[] }
  | { readonly code: 'address-of-a-member'; readonly email: string };

/** On an installation that nobody ever signed in to: makes a person the clerk, and signs them in. One act. */
export class NameFirstClerk {
  constructor(
    private readonly store: SignInStore,
    private readonly desk: Desk,
    private readonly councils: CouncilBook,
    private readonly fingerprint: Fingerprint,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /**
   * The session's secret. Whoever brings no good link is told so and nothing else, whatever they typed: the form's
   * answers say who is known here. What is refused for the form's sake spends nothing.
   */
  async run(linkSecret: string, named: FirstClerk): Promise<Result<string, FirstClerkRefusal>> {
    const hash = this.fingerprint.of(linkSecret);
    const link = await this.store.standingLink(hash, this.clock.now());
    if (link === null || link.account !== null) return refused({ code: 'link-gone' });
    return this.store.run((stores) => this.name(stores, hash, named));
  }

  private async name(stores: SignInStores, hash: SecretHash, named: FirstClerk): Promise<Result<string, FirstClerkRefusal>> {
    if (await isClerkKnown(stores)) return refused({ code: 'link-gone' });
    const clerk = this.clerkIn(named);
    return clerk.ok ? this.put(stores, hash, clerk.value) : clerk;
  }

  /** Every fault at once. */
  private clerkIn({ council, name, email }: FirstClerk): Result<Officer, FirstClerkRefusal> {
    const rows = readPeople([['kind', 'name', 'email', 'role'], ['officer', name, email, 'Clerk']]);
    const known = this.councils.bySlug(council) !== null;
    const noCouncil = known ? [] : [{ row: 2, column: 'council', found: council, wanted: 'a council of this installation' }];
    if (!rows.ok) return refused({ code: 'clerk-at-fault', faults: [...noCouncil, ...rows.refusal] });
    const [clerk] = rows.value;
    if (!known || clerk?.kind !== 'officer') return refused({ code: 'clerk-at-fault', faults: noCouncil });
    return ok({ days: [], ...clerk, id: this.chance.id(), council, active: true });
  }

  private async put(stores: SignInStores, hash: SecretHash, clerk: Officer): Promise<Result<string, FirstClerkRefusal>> {
    const holders = await stores.holders(clerk.email);
    const known = holders.find(({ person }) => person.council === clerk.council);
    if (known?.person.kind === 'member') return refused({ code: 'address-of-a-member', email: clerk.email });
    if ((await stores.spendLink(hash, this.clock.now())) === null) return refused({ code: 'link-gone' });
    const officers = holders.filter(({ person }) => person.kind === 'officer');
    const account = await accountFor(stores, officers, this.chance, this.clock.now());
    await stores.putPerson(clerk, account);
    return ok(await this.desk.beginSession(stores, account));
  }
}

/** Once there is a clerk, another such link names nobody any more, whoever finds it in a log. */
async function isClerkKnown(stores: SignInStores): Promise<boolean> {
  return (await stores.isInUse()) || (await stores.clerks()).length > 0;
}
