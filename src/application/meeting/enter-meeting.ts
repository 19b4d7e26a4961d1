import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { checkMeeting, earliestEntered, type MeetingEntered } from '../../domain/meeting/meeting.js';
import { meetingDaysOf, type MeetingWithDays } from '../../domain/meeting/meeting-days.js';
import { ok, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

export interface EnterMeetingRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly meeting: MeetingEntered;
}

/** Enters a meeting of the council or a committee: one to come, or one of the last weeks that things came out of. */
export class EnterMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  run({ actor, council, key, meeting }: EnterMeetingRequest): Promise<Result<MeetingWithDays, Refusal>> {
    const allowed = may(actor, 'meeting.enter', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    const now = this.clock.now();
    const request = ['meeting.enter', meeting];
    return this.unitOfWork.run(council.slug, (stores) =>
      once(stores, this.fingerprint, { actor, key, request, now }, async () => {
        const today = civilTimeOf(now, council.zone).date;
        const possible = checkMeeting(meeting, earliestEntered(today));
        if (!possible.ok) return possible;
        const entered = { id: this.chance.id(), ...meeting, noticeGivenOn: null };
        await stores.meetings.add(entered);
        return ok(meetingDaysOf(council, today)(entered));
      }),
    );
  }
}
