import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { longDate } from '../../domain/calendar/civil-date.js';
import { type Deadline, dueAfterWorkingDays } from '../../domain/calendar/deadline.js';
import { explainCount } from '../../domain/calendar/explain.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type CalendarRefusal } from '../../domain/calendar/refusal.js';
import { type InstantRead, readInstant } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { deriveObligations } from '../../domain/obligation/derive.js';
import { type Obligation } from '../../domain/obligation/obligation.js';
import { type Terms } from '../../domain/protocol/terms.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { calendarTerms } from '../council/terms-book.js';
import { type OwedWords } from '../outbox/letter.js';
import { owedWords } from '../outbox/owed-words.js';
import { type Fingerprint } from '../ports/fingerprint.js';

export interface DeadlineAsked {
  readonly actor: Actor;
  readonly council: Council;
  /** As somebody wrote it: with an offset or Z, or in the council's own time. */
  readonly received: string;
  /** Working days; null: as many as the protocol gives. */
  readonly days: number | null;
}

/** One date that an enquiry received then would be due by. */
export interface DueDate {
  /** null where a number of days was asked for: nobody owes anything by it. */
  readonly owed: Pick<OwedWords, 'what' | 'under'> | null;
  readonly due: string;
  readonly why: string;
  /** Its count names the SHA-256 of the council's calendar as its version: the content hash of the version in force. */
  readonly deadline: Deadline;
}

export interface DeadlineReckoned {
  readonly received: InstantRead;
  /** One for each rule of the protocol that gives a number of days. */
  readonly dueDates: readonly DueDate[];
}

export type ReckonRefusal =
  | NotAllowed
  /** Each value that is wrong; `where`: received or days. */
  | { readonly code: 'wrong-values'; readonly faults: readonly CalendarRefusal[] }
  | { readonly code: 'no-number-of-days'; readonly council: string };

const wantedTime = 'a date and a time, such as 2026-05-22T17:20 in the council’s own time or 2026-05-22T16:20Z';
const wantedHour = 'the time of day as well, which decides from which day it counts: such as 2026-05-22T17:20';
const bareDate = /^\d{4}-\d{2}-\d{2}$/;

/** The date that a receipt would be due by, by the council's calendar as it is now. Nothing is read of any database, or kept. */
export class ReckonDeadline {
  constructor(private readonly fingerprint: Fingerprint) {}

  run(asked: DeadlineAsked): Result<DeadlineReckoned, ReckonRefusal> {
    const { actor, council, days } = asked;
    const allowed = may(actor, 'deadline.reckon', { council: council.slug });
    if (!allowed.ok) return allowed;
    const received = readReceived(asked);
    const terms = this.termsOf(council);
    // Where the time is wrong the days are looked at all the same: all that is wrong is said at once.
    const counted = days === null ? null : counts(terms, received.ok ? received.value.instant : anyTime, days);
    const faults = [...(received.ok ? [] : [received.refusal]), ...(counted?.ok === false ? [counted.refusal] : [])];
    if (!received.ok || counted?.ok === false) return refused({ code: 'wrong-values', faults });
    const dueDates = counted === null ? byProtocol(council, terms, received.value.instant) : [plain(counted.value)];
    if (dueDates.length === 0) return refused({ code: 'no-number-of-days', council: council.name });
    return ok({ received: received.value, dueDates });
  }

  private termsOf({ protocol, calendar }: Council): Terms {
    return { protocol, ...calendarTerms(this.fingerprint.of(JSON.stringify(calendar)), calendar) };
  }
}

const anyTime = '2026-01-05T12:00:00.000Z' as Instant;

function readReceived({ received, council }: DeadlineAsked): Result<InstantRead, CalendarRefusal> {
  const read = readInstant(received, council.zone);
  if (read.ok) return read;
  const { refusal } = read;
  const wanted = bareDate.test(received) ? wantedHour : refusal.code === 'not-an-instant' ? wantedTime : refusal.wanted;
  return refused({ ...refusal, found: received, wanted, where: 'received' });
}

function counts({ calendar, counting, calendarVersion }: Terms, at: Instant, days: number): Result<Deadline, CalendarRefusal> {
  const deadline = dueAfterWorkingDays(calendar, counting, at, days, calendarVersion);
  return deadline.ok ? deadline : refused({ ...deadline.refusal, where: 'days' });
}

function plain(deadline: Deadline): DueDate {
  return { owed: null, due: `by ${longDate(deadline.dueOn)}`, why: explainCount(deadline.count), deadline };
}

/** What would be owed for an enquiry received then and not touched since: the same derivation, the same words. */
function byProtocol(council: Council, terms: Terms, at: Instant): readonly DueDate[] {
  const obligations = deriveObligations([receipt(terms, at)], () => terms);
  return obligations.flatMap((obligation) => dueDateOf(obligation, council));
}

function dueDateOf(obligation: Obligation, council: Council): readonly DueDate[] {
  const { deadline } = obligation;
  if (deadline === null) return [];
  const { what, under, due, why } = owedWords(obligation, council, council.protocol);
  return [{ owed: { what, under }, due, why, deadline }];
}

function receipt({ calendarVersion }: Terms, at: Instant): Fact {
  const terms = { protocolVersion: 'as-it-is', calendarVersion };
  const happening = { kind: 'received', channel: 'email', members: [], senderVerified: true, ...terms } as const;
  return { id: 'receipt', at, recordedAt: at, by: { kind: 'operator' }, happening, words: {} };
}
