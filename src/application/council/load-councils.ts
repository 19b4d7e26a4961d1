import { type Council } from '../../domain/council/council.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type CouncilBook } from '../ports/council-book.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Versions } from '../ports/version-store.js';

/**
 * Before the doors open: what each council's file says is snapshotted where it differs from the newest version.
 * Editing a file makes a new version from now on and rewrites no history.
 */
export class LoadCouncils {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilBook,
    private readonly fingerprint: Fingerprint,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  async run(): Promise<void> {
    for (const council of this.councils.all()) {
      await this.unitOfWork.run(council.slug, (stores) => this.load(council, stores));
    }
  }

  private async load(council: Council, stores: Stores): Promise<void> {
    await this.snapshot(stores.versions.protocols, council.protocol);
    await this.snapshot(stores.versions.calendars, council.calendar);
    if ((await stores.secrets.find('loop-mark')) === null) await stores.secrets.add('loop-mark', this.chance.token());
  }

  private async snapshot<Content>(versions: Versions<Content>, content: Content): Promise<void> {
    const contentHash = this.fingerprint.of(JSON.stringify(content));
    const newest = await versions.newest();
    if (newest?.contentHash === contentHash) return;
    await versions.add({ id: this.chance.id(), contentHash, inForceFrom: this.clock.now(), content });
  }
}
