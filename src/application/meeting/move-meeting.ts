import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { dayMoves } from '../../domain/enquiry/day-moves.js';
import { type Fact, type PromisedEvent } from '../../domain/enquiry/fact.js';
import { checkMeeting, type Meeting } from '../../domain/meeting/meeting.js';
import { stateOf } from '../../domain/obligation/obligation.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type MovedEnquiry, movedLines, type MovedLine } from '../calendar/plan-moves.js';
import { type EnquiryFile, type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { once } from '../once.js';
import { daysMoved } from '../outbox/letters/days-moved.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { daysAfterMeeting } from './days-after-meeting.js';

export interface MoveMeetingRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly meeting: string;
  readonly heldOn: CivilDate;
  readonly papersOn: CivilDate | null;
}

export interface MeetingMoved {
  readonly meeting: Meeting;
  readonly moved: readonly MovedLine[];
}

/**
 * Moves a meeting, and in the same act every open promise that was given for after it: the promise stays the same one,
 * its first day is kept, and its members and its officer are told once.
 */
export class MoveMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: EnquiryFiles,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(asked: MoveMeetingRequest): Promise<Result<MeetingMoved, Refusal>> {
    const { actor, council, key, ...rest } = asked;
    const allowed = may(actor, 'meeting.move', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    return this.unitOfWork.run(council.slug, (stores) => {
      const now = this.clock.now();
      return once(stores, this.fingerprint, { actor, key, request: ['meeting.move', rest], now }, () => this.act(stores, asked, now));
    });
  }

  private async act(stores: Stores, asked: MoveMeetingRequest, now: Instant): Promise<Result<MeetingMoved, Refusal>> {
    const { council, heldOn, papersOn } = asked;
    const before = await stores.meetings.byId(asked.meeting);
    if (before === null) return refused({ code: 'no-such-meeting', meeting: asked.meeting });
    const meeting = { ...before, heldOn, papersOn };
    const possible = checkMeeting(meeting, civilTimeOf(now, council.zone).date);
    if (!possible.ok) return possible;
    await stores.meetings.put(meeting);
    const reason = `the meeting “${before.title}” moved from ${longDate(before.heldOn)} to ${longDate(heldOn)}`;
    const moved = before.heldOn === heldOn ? [] : await this.movePromises(stores, asked, meeting, reason, now);
    await this.post.queue(stores, moved.flatMap((one) => daysMoved(one, reason, now)));
    return ok({ meeting, moved: moved.flatMap(movedLines) });
  }

  private async movePromises(stores: Stores, { council, actor }: MoveMeetingRequest, meeting: Meeting, reason: string, now: Instant): Promise<readonly MovedEnquiry[]> {
    const moved: MovedEnquiry[] = [];
    for (const stored of await stores.enquiries.awaitingMeeting(meeting.id)) {
      const file = await this.files.of(stores, council, stored, stored.facts);
      const event = eventOf(file, meeting, now);
      if (event === null) continue;
      const promisedOn = daysAfterMeeting(file.calendar, meeting.heldOn, event.workingDaysAfter);
      const fact: Fact = { id: this.chance.id(), at: now, recordedAt: now, by: refOf(actor), happening: { kind: 'promise-moved', promisedOn, event }, words: { reason } };
      const next = await this.files.record(stores, file, [fact]);
      moved.push({ file, fact, moves: dayMoves(file.state.obligations, next.state.obligations), next });
    }
    return moved;
  }
}

/** The meeting as the open promise knows it, with its new day; null: no promise that has not run out is for it. */
function eventOf({ state }: EnquiryFile, { id, title, heldOn }: Meeting, now: Instant): PromisedEvent | null {
  const open = state.obligations.filter((owed) => owed.kind === 'promise' && stateOf(owed, now) === 'open').map(({ startedBy }) => startedBy);
  const given = state.history.find((fact) => open.includes(fact.id) && fact.happening.kind === 'acknowledged' && fact.happening.event?.meeting === id);
  if (given?.happening.kind !== 'acknowledged' || given.happening.event === undefined) return null;
  return { meeting: id, title, heldOn, workingDaysAfter: given.happening.event.workingDaysAfter };
}
