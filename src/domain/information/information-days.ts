import { addDays, type CivilDate } from '../calendar/civil-date.js';
import { type Deadline, dueAfterWorkingDaysFrom } from '../calendar/deadline.js';
import { foiDue, foiSettings, type FoiRequest } from '../calendar/foi.js';
import { type Instant } from '../calendar/instant.js';
import { monthsLater } from '../calendar/months.js';
import { receivedAt } from '../calendar/receipt.js';
import { civilTimeOf } from '../calendar/zone.js';
import { type Terms } from '../protocol/terms.js';
import { type Fee, type InformationRequest } from './information-request.js';

/** FOIA s.10(1), EIR r.5(2). */
const usualDays = 20;
/** EIR r.7(1); under FOIA s.10(3), the most that is reasonable by the Information Commissioner's guidance. */
const extendedDays = 40;

export type InformationTerms = Pick<Terms, 'foi' | 'calendarVersion'>;

/** The day on which an answer is due, as if nothing stopped its count at present. */
export function informationDeadline(request: InformationRequest, { foi, calendarVersion }: InformationTerms): Deadline {
  const { calendar, reading } = foi;
  const { receivedAt: first, clarifiedAt, fee, extendedAt } = request;
  const dateOf = (at: Instant): CivilDate => civilTimeOf(at, calendar.zone).date;
  const asked: FoiRequest = {
    ...{ workingDays: extendedAt === null ? usualDays : extendedDays, reading },
    ...feeDays(fee, dateOf),
    ...(clarifiedAt !== null && { clarifies: dateOf(first) }),
  };
  const deadline = foiDue(calendar, receivedAt(calendar, clarifiedAt ?? first), asked, calendarVersion);
  if (!deadline.ok) throw new Error(`No day can be counted for a request for information: ${JSON.stringify(deadline.refusal)}`);
  return deadline.value;
}

function feeDays(fee: Fee | null, dateOf: (at: Instant) => CivilDate): Pick<FoiRequest, 'fee'> {
  return fee === null || fee.paidAt === null ? {} : { fee: { noticeGivenOn: dateOf(fee.noticeAt), receivedOn: dateOf(fee.paidAt) } };
}

/**
 * The first day on which the office need do no more for a fee that was not paid: after three months that begin with the
 * notice (FOIA s.9(2)), after 60 working days from it (EIR r.8(5)).
 */
export function lapsesOn({ regime }: InformationRequest, { noticeAt }: Fee, { foi }: InformationTerms): CivilDate {
  const on = civilTimeOf(noticeAt, foi.calendar.zone).date;
  if (regime === 'foi') return afterMonths(on, 3);
  const last = dueAfterWorkingDaysFrom(foi.calendar, foiSettings('ico'), on, 60);
  if (!last.ok) throw new Error(`No day can be counted for a fee: ${JSON.stringify(last.refusal)}`);
  return addDays(last.value.dueOn, 1);
}

/** The day after a period that begins with one: of three months from 30 November, 1 March, as February has no 30th. */
function afterMonths(from: CivilDate, months: number): CivilDate {
  const later = monthsLater(from, months);
  return later.slice(8) === from.slice(8) ? later : addDays(later, 1);
}

export interface Stopped {
  readonly since: Instant;
  readonly because: 'clarification-sought' | 'fee-awaited';
}

/** What stops the count at present; null: it goes on. */
export function stoppedBy({ unclearSince, fee }: InformationRequest): Stopped | null {
  if (unclearSince !== null) return { since: unclearSince, because: 'clarification-sought' };
  return fee === null || fee.paidAt !== null ? null : { since: fee.noticeAt, because: 'fee-awaited' };
}
