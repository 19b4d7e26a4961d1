import { type Result } from '../result.js';
import { type CivilDate } from './civil-date.js';
import { clockTime } from './clock-time.js';
import { type CountingSettings, defaultCountingSettings, type FoiReading } from './counting.js';
import { type Deadline, countFrom } from './deadline.js';
import { type Received } from './receipt.js';
import { type CalendarRefusal } from './refusal.js';
import { type WorkingCalendar } from './working-calendar.js';

export interface FoiRequest {
  /** 20 working days (FOIA s.10(1), EIR r.5(2)); 40 where EIR r.7 allows it. */
  readonly workingDays: number;
  readonly reading: FoiReading;
  /** FOIA s.10(2): the days from the fees notice to the fee, both included, are disregarded. */
  readonly fee?: { readonly noticeGivenOn: CivilDate; readonly receivedOn: CivilDate };
  /** FOIA s.1(3), s.10(6): the count runs from the clarification; this is when the request first came. */
  readonly clarifies?: CivilDate;
}

/** The statutory settings: no cut-off, no closing time; the day ends at midnight, whatever the office's hours. */
export function foiSettings(reading: FoiReading): CountingSettings {
  const afterHours = reading === 'ico' ? ({ kind: 'calendar-day' } as const) : endOfDay;
  return { ...defaultCountingSettings, afterHours };
}

const endOfDay = { kind: 'cut-off', at: clockTime('24:00') } as const;

/** When an answer to a request for information is due, by FOI's calendar; received: the request or its clarification. */
export function foiDue(
  calendar: WorkingCalendar,
  received: Received,
  { workingDays, reading, fee, clarifies }: FoiRequest,
  calendarVersion?: string,
): Result<Deadline, CalendarRefusal> {
  return countFrom(calendar, foiSettings(reading), received, workingDays, {
    calendarVersion,
    ...(fee !== undefined && {
      disregarded: [{ from: fee.noticeGivenOn, to: fee.receivedOn, because: 'between the fees notice and the fee' }],
    }),
    ...(clarifies !== undefined && { restarted: { firstReceivedOn: clarifies, because: 'clarified' } }),
  });
}
