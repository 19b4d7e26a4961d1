import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type MeetingId } from '../../domain/meeting/meeting.js';
import { meetingDaysOf, type MeetingWithDays } from '../../domain/meeting/meeting-days.js';
import { decideNotice, noticeReadingsOf } from '../../domain/meeting/notice.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

export interface GiveNoticeRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly meeting: MeetingId;
  readonly givenOn: CivilDate;
}

/** Records the day on which notice of a meeting was given, and answers with how it stands by either reading of clear days. */
export class GiveNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(asked: GiveNoticeRequest): Promise<Result<MeetingWithDays, Refusal>> {
    const { actor, council, key, ...rest } = asked;
    const allowed = may(actor, 'meeting.give-notice', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    return this.unitOfWork.run(council.slug, (stores) => {
      const now = this.clock.now();
      return once(stores, this.fingerprint, { actor, key, request: ['meeting.give-notice', rest], now }, () =>
        this.act(stores, asked, civilTimeOf(now, council.zone).date),
      );
    });
  }

  private async act(stores: Stores, { council, meeting: id, givenOn }: GiveNoticeRequest, today: CivilDate): Promise<Result<MeetingWithDays, Refusal>> {
    const meeting = await stores.meetings.byId(id);
    if (meeting === null) return refused({ code: 'no-such-meeting', meeting: id });
    const decided = decideNotice(meeting, givenOn, today, noticeReadingsOf(council.calendar.facts));
    if (!decided.ok) return decided;
    await stores.meetings.put(decided.value);
    return ok(meetingDaysOf(council, today)(decided.value));
  }
}
