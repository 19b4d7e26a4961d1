import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { agendaItemOf, isGoing } from '../../domain/agenda/agenda-item.js';
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.js';
import { type ClockTime } from '../../domain/calendar/clock-time.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { dayMoves } from '../../domain/enquiry/day-moves.js';
import { type Fact, type Happening, type PromisedEvent } from '../../domain/enquiry/fact.js';
import { checkMeeting, type Meeting, type MeetingRefusal } from '../../domain/meeting/meeting.js';
import { meetingDaysOf, type MeetingWithDays } from '../../domain/meeting/meeting-days.js';
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
  /** Left out: it begins at the same time as before. */
  readonly startsAt?: ClockTime | null;
}

export interface MeetingMoved {
  readonly meeting: MeetingWithDays;
  /** Notice had been given for the day before: it has to be given again. */
  readonly noticeVoid: boolean;
  readonly moved: readonly MovedLine[];
}

/**
 * Moves a meeting, and in the same act every open promise that was given for after it, and every item that is on its way
 * to it: each stays the same one, its first day is kept, and its members and its officer are told once. A notice that was
 * given was for the day before.
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
    const { council, heldOn } = asked;
    const before = await stores.meetings.byId(asked.meeting);
    if (before === null) return refused({ code: 'no-such-meeting', meeting: asked.meeting });
    const decided = decideMove(before, asked, civilTimeOf(now, council.zone).date);
    if (!decided.ok) return decided;
    const meeting = decided.value;
    await stores.meetings.put(meeting);
    const reason = `the meeting “${before.title}” moved from ${longDate(before.heldOn)} to ${longDate(heldOn)}`;
    const moved = before.heldOn === heldOn ? [] : await this.moveWhatIsForIt(stores, asked, meeting, reason, now);
    await this.post.queue(stores, moved.flatMap((one) => daysMoved(one, reason, now)));
    const noticeVoid = before.noticeGivenOn !== meeting.noticeGivenOn;
    return ok({ meeting: meetingDaysOf(council, civilTimeOf(now, council.zone).date)(meeting), noticeVoid, moved: moved.flatMap(movedLines) });
  }

  private async moveWhatIsForIt(stores: Stores, { council, actor }: MoveMeetingRequest, meeting: Meeting, reason: string, now: Instant): Promise<readonly MovedEnquiry[]> {
    const moved: MovedEnquiry[] = [];
    for (const stored of await stores.enquiries.awaitingMeeting(meeting.id)) {
      const file = await this.files.of(stores, council, stored, stored.facts);
      const facts = happeningsOf(file, meeting, now).map((happening): Fact => ({ id: this.chance.id(), at: now, recordedAt: now, by: refOf(actor), happening, words: { reason } }));
      const [fact] = facts;
      if (fact === undefined) continue;
      const next = await this.files.record(stores, file, facts);
      moved.push({ file, fact, moves: dayMoves(file.state.obligations, next.state.obligations), next });
    }
    return moved;
  }
}

/** One whose day has gone by may be moved too: it was put off on the day itself, and is said so afterwards. */
function decideMove(before: Meeting, { heldOn, papersOn, startsAt = before.startsAt }: MoveMeetingRequest, today: CivilDate): Result<Meeting, MeetingRefusal> {
  const meeting = { ...before, heldOn, papersOn, startsAt, noticeGivenOn: heldOn === before.heldOn ? before.noticeGivenOn : null };
  const possible = checkMeeting(meeting, today);
  return possible.ok ? ok(meeting) : possible;
}

/** What the move is on one enquiry: of its promise, of its item, or of both. */
function happeningsOf(file: EnquiryFile, meeting: Meeting, now: Instant): readonly Happening[] {
  const { id, title, heldOn } = meeting;
  const event = eventOf(file, meeting, now);
  const item = agendaItemOf(file.state);
  const promise: readonly Happening[] = event === null ? [] : [{ kind: 'promise-moved', promisedOn: daysAfterMeeting(file.calendar, heldOn, event.workingDaysAfter), event }];
  return item !== null && item.meeting === id && isGoing(item) ? [...promise, { kind: 'item-moved', meeting: id, title, heldOn }] : promise;
}

/** The meeting as the open promise knows it, with its new day; null: no promise that has not run out is for it. */
function eventOf({ state }: EnquiryFile, { id, title, heldOn }: Meeting, now: Instant): PromisedEvent | null {
  const open = state.obligations.filter((owed) => owed.kind === 'promise' && stateOf(owed, now) === 'open').map(({ startedBy }) => startedBy);
  const given = state.history.find((fact) => open.includes(fact.id) && fact.happening.kind === 'acknowledged' && fact.happening.event?.meeting === id);
  if (given?.happening.kind !== 'acknowledged' || given.happening.event === undefined) return null;
  return { meeting: id, title, heldOn, workingDaysAfter: given.happening.event.workingDaysAfter };
}
