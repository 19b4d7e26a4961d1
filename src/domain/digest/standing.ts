import { addDays } from '../calendar/civil-date.js';
import { elapsedWorkingDays } from '../calendar/elapsed.js';
import { civilTimeOf } from '../calendar/zone.js';
import { stateOf } from '../obligation/obligation.js';
import { type Behind, type Counted, type Counting } from './behind.js';
import { type CountedEnquiry, isAssigned, isByLaw, isOpenEnquiry, openSince, owedBy } from './counted-enquiry.js';

type ByAge = 'openUpTo2' | 'open3To5' | 'open6To10' | 'openOver10';
type Standing = 'openNow' | 'overdueNow' | 'informationOverdueNow' | 'dueNext' | 'unassignedNow' | 'unverifiedNow' | ByAge;

/** The oldest that an enquiry of each group is, in working days. */
const oldest: Readonly<Record<ByAge, number>> = { openUpTo2: 2, open3To5: 5, open6To10: 10, openOver10: Infinity };

/** What is open as of the instant. Each is counted since it was received, or opened again. */
export function standing(of: Counting): Behind<Standing> {
  const { enquiries, asOf } = of;
  const open = enquiries.filter((enquiry) => isOpenEnquiry(enquiry, asOf)).map((enquiry) => ({ enquiry, at: openSince(enquiry, asOf) }));
  const overdue = (enquiry: CountedEnquiry) => owedBy(enquiry, asOf).filter((obligation) => stateOf(obligation, asOf) === 'missed-and-open');
  return {
    openNow: open,
    ...byAge(open, of),
    overdueNow: open.filter(({ enquiry }) => overdue(enquiry).some((owed) => !isByLaw(owed))),
    informationOverdueNow: open.filter(({ enquiry }) => overdue(enquiry).some(isByLaw)),
    dueNext: open.filter(({ enquiry }) => overdue(enquiry).length === 0 && isDueWithinAWeek(enquiry, of)),
    unassignedNow: open.filter(({ enquiry }) => !isAssigned(enquiry, asOf)),
    unverifiedNow: open.filter(({ enquiry }) => !enquiry.senderVerified),
  };
}

function isDueWithinAWeek(enquiry: CountedEnquiry, { period, asOf, context }: Counting): boolean {
  const first = civilTimeOf(period.to, context.calendar.zone).date;
  const past = addDays(first, 7);
  return owedBy(enquiry, asOf).some(({ deadline }) => deadline !== null && first <= deadline.dueOn && deadline.dueOn < past);
}

function byAge(open: readonly Counted[], { asOf, context: { calendar, counting } }: Counting): Behind<ByAge> {
  const aged = open.map((one) => ({ one, age: elapsedWorkingDays(calendar, counting, one.at, asOf) }));
  const between = (over: number, group: ByAge): readonly Counted[] =>
    aged.filter(({ age }) => age > over && age <= oldest[group]).map(({ one }) => one);
  return {
    openUpTo2: between(-1, 'openUpTo2'),
    open3To5: between(oldest.openUpTo2, 'open3To5'),
    open6To10: between(oldest.open3To5, 'open6To10'),
    openOver10: between(oldest.open6To10, 'openOver10'),
  };
}
