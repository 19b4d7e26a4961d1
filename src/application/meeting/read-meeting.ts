import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type MeetingId } from '../../domain/meeting/meeting.js';
import { meetingDaysOf, type MeetingWithDays } from '../../domain/meeting/meeting-days.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type MeetingReadModel } from '../ports/meeting-store.js';
import { type Refusal } from '../refusal.js';

/** One meeting of the council, to come or held, with the days that follow from it. */
export class ReadMeeting {
  constructor(
    private readonly meetings: MeetingReadModel,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council, id: MeetingId): Promise<Result<MeetingWithDays, Refusal>> {
    const allowed = may(actor, 'meeting.list', { council: council.slug });
    if (!allowed.ok) return allowed;
    const meeting = await this.meetings.byId(council.slug, id);
    return meeting === null ? refused({ code: 'no-such-meeting', meeting: id }) : ok(meetingDaysOf(council, civilTimeOf(this.clock.now(), council.zone).date)(meeting));
  }
}
