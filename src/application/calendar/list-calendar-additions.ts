import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type CalendarAdditionReadModel, type KeptAddition } from '../ports/calendar-addition-store.js';

/** The closures and days off that were added over the council's file, and are in force. */
export class ListCalendarAdditions {
  constructor(private readonly additions: CalendarAdditionReadModel) {}

  async run(actor: Actor, council: CouncilSlug): Promise<Result<readonly KeptAddition[], NotAllowed>> {
    const allowed = may(actor, 'calendar.change', { council });
    return allowed.ok ? ok(await this.additions.inForce(council)) : allowed;
  }
}
