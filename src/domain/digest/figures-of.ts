import { addDays } from '../calendar/civil-date.js';
import { type CountingSettings } from '../calendar/counting.js';
import { elapsedWorkingDays } from '../calendar/elapsed.js';
import { type Instant } from '../calendar/instant.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { civilTimeOf } from '../calendar/zone.js';
import { stateOf } from '../obligation/obligation.js';
import { type CountedEnquiry, endingOf, endsOf, isAskedOfOffice, isAssigned, isOpenEnquiry, isWithin, openSince, reopeningsOf, owedBy } from './counted-enquiry.js';
import { type AgeGroup, type Figures } from './figures.js';
import { isKept, isMissed, isRenewed, promisesOf } from './promises.js';
import { type Period } from './week.js';

/** What counts days, and what is counted beside the enquiries. */
export interface FiguresContext {
  readonly calendar: WorkingCalendar;
  readonly counting: CountingSettings;
  readonly needsAttention: number;
}

const ageBounds = [2, 5, 10, null] as const;

/**
 * Every figure there is, of any half-open period: the one place where they are counted, so that the mail, the page,
 * the table and the API cannot disagree. What happened after `asOf` is not seen. An enquiry that neither touches the
 * period nor is open adds nothing, so it need not be given.
 */
export function figuresOf(all: readonly CountedEnquiry[], period: Period, asOf: Instant, context: FiguresContext): Figures {
  const enquiries = all.filter((enquiry) => enquiry.receivedAt <= asOf && isAskedOfOffice(enquiry));
  const received = enquiries.filter(({ receivedAt }) => isWithin(period, receivedAt));
  return {
    received: received.length,
    loggedLate: received.filter((enquiry) => isLoggedLate(enquiry, context)).length,
    reopened: enquiries.reduce((sum, enquiry) => sum + reopeningsOf(enquiry, asOf).filter(({ at }) => isWithin(period, at)).length, 0),
    ...endings(enquiries, period, asOf),
    ...promises(enquiries, period, asOf),
    ...standing(enquiries, period, asOf, context),
    needsAttentionNow: context.needsAttention,
  };
}

function isLoggedLate({ history, receivedAt }: CountedEnquiry, { calendar, counting }: FiguresContext): boolean {
  const received = history.find(({ happening }) => happening.kind === 'received');
  if (received === undefined) return false;
  const daysTo = (at: Instant): number => elapsedWorkingDays(calendar, counting, receivedAt, at);
  return daysTo(received.recordedAt) > daysTo(receivedAt);
}

function endings(enquiries: readonly CountedEnquiry[], period: Period, asOf: Instant) {
  const ended = enquiries.flatMap((enquiry) => endsOf(enquiry, asOf).flatMap((end) => (isWithin(period, end.at) ? [endingOf(enquiry, end)] : [])));
  const count = (which: (typeof ended)[number]): number => ended.filter((ending) => ending === which).length;
  return {
    answeredInTime: count('in-time'),
    answeredWithinPromise: count('within-promise'),
    answeredLate: count('late'),
    answeredNoDaySet: count('no-day-set'),
    withdrawn: count('withdrawn'),
    mistaken: count('mistaken'),
  };
}

function promises(enquiries: readonly CountedEnquiry[], period: Period, asOf: Instant) {
  const given = enquiries.map((enquiry) => promisesOf(enquiry).filter(({ startsAt }) => startsAt <= asOf));
  // What ended later was not ended yet.
  const known = { from: period.from, to: period.to <= asOf ? period.to : asOf };
  const each = given.flat();
  return {
    acknowledged: given.filter(([first]) => first !== undefined && isWithin(period, first.startsAt)).length,
    promisesKept: each.filter((promise) => isKept(promise, known)).length,
    promisesRenewed: each.filter((promise) => isRenewed(promise, known)).length,
    promisesMissed: each.filter((promise) => isMissed(promise, period, asOf)).length,
  };
}

function standing(enquiries: readonly CountedEnquiry[], { to }: Period, asOf: Instant, context: FiguresContext) {
  const open = enquiries.filter((enquiry) => isOpenEnquiry(enquiry, asOf));
  const isOverdue = (enquiry: CountedEnquiry): boolean =>
    owedBy(enquiry, asOf).some((obligation) => stateOf(obligation, asOf) === 'missed-and-open');
  return {
    openNow: open.length,
    openNowByAge: byAge(open, asOf, context),
    overdueNow: open.filter(isOverdue).length,
    dueNext: open.filter((enquiry) => !isOverdue(enquiry) && isDueWithinAWeek(enquiry, to, asOf, context)).length,
    unassignedNow: open.filter((enquiry) => !isAssigned(enquiry, asOf)).length,
    unverifiedNow: open.filter(({ senderVerified }) => !senderVerified).length,
  };
}

function isDueWithinAWeek(enquiry: CountedEnquiry, from: Instant, asOf: Instant, { calendar }: FiguresContext): boolean {
  const first = civilTimeOf(from, calendar.zone).date;
  const past = addDays(first, 7);
  return owedBy(enquiry, asOf).some(({ deadline }) => deadline !== null && first <= deadline.dueOn && deadline.dueOn < past);
}

function byAge(open: readonly CountedEnquiry[], asOf: Instant, { calendar, counting }: FiguresContext): readonly AgeGroup[] {
  const ages = open.map((enquiry) => elapsedWorkingDays(calendar, counting, openSince(enquiry, asOf), asOf));
  return ageBounds.map((upTo, index) => {
    const over = ageBounds[index - 1] ?? -1;
    return { upTo, count: ages.filter((age) => age > over && age <= (upTo ?? Infinity)).length };
  });
}
