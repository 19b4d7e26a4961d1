import { withAdditions } from '../../domain/council/calendar-addition.js';
import { type Council } from '../../domain/council/council.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type RenewableCouncilBook } from '../ports/council-book.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type VersionSnapshots } from './version-snapshots.js';

/**
 * Before the doors open: what each council's file says is snapshotted where it differs from the newest version.
 * Editing a file makes a new version from now on and rewrites no history. What was added to its calendar since is asked
 * of the store: another process may have added it a moment ago.
 */
export class LoadCouncils {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: RenewableCouncilBook,
    private readonly snapshots: VersionSnapshots,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  async run(): Promise<void> {
    for (const council of this.councils.all()) {
      await this.unitOfWork.run(council.slug, (stores) => this.load(council, stores));
    }
  }

  private async load(council: Council, stores: Stores): Promise<void> {
    const now = this.clock.now();
    await this.snapshots.keep(stores.versions.protocols, council.protocol, this.chance.id(), now);
    const additions = (await stores.calendarAdditions.inForce()).map(({ addition }) => addition);
    const calendar = withAdditions(this.councils.asFiled(council.slug).calendar, additions);
    await this.snapshots.keep(stores.versions.calendars, calendar, this.chance.id(), now);
    if ((await stores.secrets.find('loop-mark')) === null) await stores.secrets.add('loop-mark', this.chance.token());
  }
}
