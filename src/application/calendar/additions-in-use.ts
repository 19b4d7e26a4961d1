import { type CalendarAdditionReadModel } from '../ports/calendar-addition-store.js';
import { type RenewableCouncilBook } from '../ports/council-book.js';

/** The closures and days off that this process counts with: whatever any process has added. */
export class AdditionsInUse {
  private known = '';

  constructor(
    private readonly additions: CalendarAdditionReadModel,
    private readonly councils: RenewableCouncilBook,
  ) {}

  /** Takes up what has been added or withdrawn since. */
  async renew(): Promise<void> {
    const inForce = await this.additions.inForceByCouncil();
    const found = JSON.stringify([...inForce]);
    if (found === this.known) return;
    this.councils.add(inForce);
    this.known = found;
  }
}
