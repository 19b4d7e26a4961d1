import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { earliestEntered, hasBegun, type Meeting } from '../../domain/meeting/meeting.js';
import { meetingDaysOf, type MeetingWithDays } from '../../domain/meeting/meeting-days.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type MeetingReadModel } from '../ports/meeting-store.js';

export interface MeetingsAround {
  readonly toCome: readonly MeetingWithDays[];
  readonly held: readonly MeetingWithDays[];
}

/** The council's meetings from a day on, each with the days that follow from it. */
export class ListMeetings {
  constructor(
    private readonly meetings: MeetingReadModel,
    private readonly clock: Clock,
  ) {}

  /** `from`: left out, today. */
  async run(actor: Actor, council: Council, from?: CivilDate): Promise<Result<readonly MeetingWithDays[], NotAllowed>> {
    const allowed = may(actor, 'meeting.list', { council: council.slug });
    if (!allowed.ok) return allowed;
    const today = civilTimeOf(this.clock.now(), council.zone).date;
    const found = await this.meetings.from(council.slug, from ?? today);
    return ok(found.map(meetingDaysOf(council, today)));
  }

  /** Those to come, the next first, and those of the last weeks, the latest first: what came out of them can be logged. */
  async toComeAndHeld(actor: Actor, council: Council): Promise<Result<MeetingsAround, NotAllowed>> {
    const now = this.clock.now();
    const all = await this.run(actor, council, earliestEntered(civilTimeOf(now, council.zone).date));
    if (!all.ok) return all;
    const isOver = (meeting: Meeting): boolean => hasBegun(meeting, now, council.zone);
    return ok({ toCome: all.value.filter((meeting) => !isOver(meeting)), held: all.value.filter(isOver).toReversed() });
  }
}
