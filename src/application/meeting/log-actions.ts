import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type ClockTime } from '../../domain/calendar/clock-time.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { instantAt } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Meeting, type MeetingId } from '../../domain/meeting/meeting.js';
import { type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type ActDone, type ActOnEnquiry } from '../enquiry/act-on-enquiry.js';
import { assign } from '../enquiry/assign.js';
import { type LogEnquiry } from '../enquiry/log-enquiry.js';
import { memberNamed, officerNamed } from '../enquiry/named-people.js';
import { once } from '../once.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type ActionFault, type Refusal } from '../refusal.js';

/** One thing that is to be done after a meeting. */
export interface MeetingAction {
  /** Ids, or addresses: the chair who said so, or who asked at the meeting. */
  readonly members: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Left out: nobody yet; an officer who logs it takes it. */
  readonly assignTo?: PersonId;
}

export interface LogActionsRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly meeting: MeetingId;
  /** When at the meeting, by the council's clocks; null: when it began. */
  readonly saidAt: ClockTime | null;
  readonly actions: readonly MeetingAction[];
}

/**
 * Logs what a meeting asked of the office (ware/2.4): several enquiries in one act, all or none, each received at the
 * meeting, each with its receipt, and with the mail to the officer who is to do it.
 */
export class LogActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly logging: LogEnquiry,
    private readonly acting: ActOnEnquiry,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(asked: LogActionsRequest): Promise<Result<readonly ActDone[], Refusal>> {
    const { actor, council, key, ...rest } = asked;
    const subject = { council: council.slug };
    const allowed = may(actor, 'meeting.log-actions', subject);
    if (!allowed.ok) return Promise.resolve(allowed);
    const hands = asked.actions.some(({ assignTo }) => assignTo !== undefined);
    const mayHand = hands ? may(actor, 'enquiry.assign', subject) : allowed;
    if (!mayHand.ok) return Promise.resolve(mayHand);
    return this.unitOfWork.run(council.slug, (stores) => {
      const now = this.clock.now();
      return once(stores, this.fingerprint, { actor, key, request: ['meeting.log-actions', rest], now }, () => this.act(stores, asked, now));
    });
  }

  private async act(stores: Stores, asked: LogActionsRequest, now: Instant): Promise<Result<readonly ActDone[], Refusal>> {
    const meeting = await stores.meetings.byId(asked.meeting);
    if (meeting === null) return refused({ code: 'no-such-meeting', meeting: asked.meeting });
    const received = receivedAt(meeting, asked, now);
    if (!received.ok) return received;
    const faults = await faultsIn(stores, asked.actions);
    if (faults.length > 0) return refused({ code: 'actions-at-fault', faults });
    const done: ActDone[] = [];
    for (const action of asked.actions) done.push(await this.log(stores, asked, action, received.value));
    return ok(done);
  }

  private async log(stores: Stores, { actor, council }: LogActionsRequest, { members, subject, text, assignTo }: MeetingAction, at: Instant): Promise<ActDone> {
    const logged = await this.logging.runIn(stores, { actor, council, key: null, channel: 'meeting', members, receivedAt: at, subject, text, answered: null });
    const { reference, fact } = checked(logged);
    if (assignTo === undefined) return checked(logged);
    const asked = { actor, council, reference, at: null, key: null, expectedVersion: null, command: { officer: assignTo } };
    return { ...checked(await this.acting.runIn(stores, assign, asked)), fact };
  }
}

/** All was looked at before the first was logged; a refusal now is a bug, and undoes all of them. */
function checked(done: Result<ActDone, Refusal>): ActDone {
  if (!done.ok) throw new Error(`An action that was checked was refused: ${done.refusal.code}`);
  return done.value;
}

function receivedAt({ title, heldOn, startsAt }: Meeting, { saidAt, council }: LogActionsRequest, now: Instant): Result<Instant, Refusal> {
  const time = saidAt ?? startsAt;
  if (time === null) return refused({ code: 'meeting-time-not-said', title, heldOn });
  const at = instantAt(heldOn, time, council.zone);
  if (!at.ok) return refused({ code: 'calendar-at-fault', faults: [{ ...at.refusal, where: 'saidAt' }] });
  return at.value.instant > now ? refused({ code: 'in-the-future', at: at.value.instant, now }) : ok(at.value.instant);
}

/** Everything that is wrong with any of them, at once. */
async function faultsIn(stores: Stores, actions: readonly MeetingAction[]): Promise<readonly ActionFault[]> {
  const faults: ActionFault[] = [];
  for (const [action, { members, assignTo }] of actions.entries()) {
    for (const [at, found] of members.entries()) {
      if ((await memberNamed(stores, found)) === null) faults.push({ action, field: `members[${at}]`, found, wanted: 'member' });
    }
    if (assignTo !== undefined && !(await officerNamed(stores, { officer: assignTo })).ok) faults.push({ action, field: 'assignTo', found: assignTo, wanted: 'officer' });
  }
  return faults;
}
