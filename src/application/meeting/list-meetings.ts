import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Meeting } from '../../domain/meeting/meeting.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type MeetingReadModel } from '../ports/meeting-store.js';

/** The council's meetings from today on. */
export class ListMeetings {
  constructor(
    private readonly meetings: MeetingReadModel,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council): Promise<Result<readonly Meeting[], NotAllowed>> {
    const allowed = may(actor, 'meeting.list', { council: council.slug });
    if (!allowed.ok) return allowed;
    return ok(await this.meetings.from(council.slug, civilTimeOf(this.clock.now(), council.zone).date));
  }
}
