import { type CivilDate, dayNumberOf } from '../../src/domain/calendar/civil-date.js';
import { dueAfterCalendarDays, dueAfterMonths } from '../../src/domain/calendar/calendar-spans.js';
import { latestNotice } from '../../src/domain/calendar/clear-days.js';
import { defaultCountingSettings } from '../../src/domain/calendar/counting.js';
import { type Deadline, countFrom } from '../../src/domain/calendar/deadline.js';
import { elapsedWorkingDays, elapsedWorkingDaysFrom } from '../../src/domain/calendar/elapsed.js';
import { isProvisional } from '../../src/domain/calendar/provisional.js';
import { type Instant, parseInstant } from '../../src/domain/calendar/instant.js';
import { type Received, receivedAt, receivedOn } from '../../src/domain/calendar/receipt.js';
import { papersDue } from '../../src/domain/calendar/week-before.js';
import { addWorkingMinutes, elapsedWorkingMinutes } from '../../src/domain/calendar/working-minutes.js';
import { addWorkingDays, subtractWorkingDays } from '../../src/domain/calendar/working-days.js';
import { type WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';
import { owedForInformation } from './information.js';
import { clearDaysCalendar, hasHour, settingsFor } from './conventions.js';
import { type Answer, type Vector } from './vector.js';
import { calendarOf, date, definitionOf, taken } from './vector-calendar.js';

type Operation = (vector: Vector) => Answer;

/** What the real calendar answers, with its warnings; an operation that it does not have is thrown. */
export function answerTo(vector: Vector): Answer {
  const operation = operations[vector.op];
  if (operation === undefined) throw new Error(`no such operation: ${vector.op}`);
  const answer = operation(vector);
  return { ...answer, warnings: warningsOf(vector, answer) };
}

function warningsOf(vector: Vector, { value }: Answer): string[] {
  const texts = [vector.start, vector.end, value].filter((text) => typeof text === 'string');
  const days = texts.map((text) => dayNumberOf(dateIn(vector, text)));
  return isProvisional(calendarFor(vector), ...days) ? ['beyond-published-bank-holidays'] : [];
}

/** How each operation of the vectors is done with the real calendar. */
const operations: Readonly<Record<string, Operation>> = {
  is_working_day: (vector) => ({ value: calendarFor(vector).isWorkingDay(dateIn(vector, vector.start)) }),
  add_working_days: addDaysCounted,
  subtract_working_days: (vector) => {
    const { start, subtract_working_days: n = NaN } = vector;
    return { value: taken(subtractWorkingDays(calendarFor(vector), dateIn(vector, start), n)) };
  },
  foi_due: informationOwed,
  foi_due_after_clarification: informationOwed,
  foi_due_with_fee_notice: informationOwed,
  elapsed_working_days: elapsedDays,
  add_working_minutes: addMinutes,
  add_working_minutes_with_pauses: addMinutes,
  elapsed_working_minutes: (vector) => {
    const [start, end] = [instantOf(vector.start), instantOf(vector.end ?? '')];
    return { value: taken(elapsedWorkingMinutes(calendarFor(vector), start, end, pausesOf(vector))) };
  },
  add_calendar_days: addCalendarDays,
  add_calendar_days_then_roll_forward: addCalendarDays,
  calendar_months: (vector) => {
    const { start, add_calendar_months: n = NaN } = vector;
    const months = dueAfterMonths(calendarFor(vector), defaultCountingSettings, dateIn(vector, start), n, rollOf(vector));
    return deadlineAnswer(taken(months));
  },
  latest_date_for_clear_days: (vector) => {
    const { convention, calendar, start, event = start, clear_days: n = NaN } = vector;
    const counted = clearDaysCalendar(convention, calendar, n);
    return { value: taken(latestNotice(counted, dateIn(vector, event), n)) };
  },
  agenda_papers_deadline: (vector) => {
    const settings = settingsFor(vector.convention, vector.start);
    return deadlineAnswer(papersDue(calendarFor(vector), settings, dateIn(vector, vector.start)));
  },
};

function addDaysCounted(vector: Vector): Answer {
  const { convention, start, add_working_days: n = NaN } = vector;
  const calendar = calendarFor(vector);
  return deadlineAnswer(taken(countFrom(calendar, settingsFor(convention, start), receiptOf(calendar, start), n, {})));
}

/** By the law's days, through the facts of an enquiry and the obligation that follows from them. */
function informationOwed(vector: Vector): Answer {
  const { convention, start, add_working_days: days = NaN, original_received: first } = vector;
  const request = {
    ...{ days, reading: convention === 's45-code' ? ('s45-code' as const) : ('ico' as const) },
    ...{ received: whenOf(first ?? start), ...(first !== undefined && { clarified: whenOf(start) }), ...feeOf(vector) },
  };
  return deadlineAnswer(owedForInformation(calendarFor(vector), request));
}

function whenOf(text: string): Instant | CivilDate {
  return hasHour(text) ? instantOf(text) : date(text);
}

function feeOf(vector: Vector) {
  const { fee_notice_given: given, fee_received: received } = vector;
  if (given === undefined || received === undefined) return {};
  return { fee: [dateIn(vector, given), dateIn(vector, received)] as const };
}

function elapsedDays(vector: Vector): Answer {
  const { convention, start, end = '' } = vector;
  const calendar = calendarFor(vector);
  const settings = settingsFor(convention, start);
  const until = receiptOf(calendar, end);
  const value =
    hasHour(start) && until.receipt.at !== null
      ? elapsedWorkingDays(calendar, settings, instantOf(start), until.receipt.at)
      : elapsedWorkingDaysFrom(calendar, settings, receiptOf(calendar, start), until.receipt.on);
  return { value };
}

function addMinutes(vector: Vector): Answer {
  const minutes = vector.add_working_minutes ?? (vector.add_working_hours ?? NaN) * 60;
  return { value: taken(addWorkingMinutes(calendarFor(vector), instantOf(vector.start), minutes, pausesOf(vector))) };
}

function addCalendarDays(vector: Vector): Answer {
  const { convention, calendar, start, add_calendar_days: n = NaN } = vector;
  const from = dateIn(vector, start);
  if (convention === 'cpr-within-n-days-of') {
    return { value: taken(addWorkingDays(clearDaysCalendar(convention, calendar, n), from, n)) };
  }
  return deadlineAnswer(taken(dueAfterCalendarDays(calendarFor(vector), defaultCountingSettings, from, n, rollOf(vector))));
}

function rollOf({ convention, op }: Vector) {
  if (`${convention} ${op}`.includes('roll-back')) return 'back';
  return /roll.forward/.test(`${convention} ${op}`) ? 'forward' : 'none';
}

function deadlineAnswer({ dueOn, closesAt, count }: Deadline): Answer {
  return {
    value: dueOn,
    ...(count.kind === 'working-days' && { dayZero: count.dayZero.on }),
    closesAt,
  };
}

function calendarFor(vector: Vector): WorkingCalendar {
  return calendarOf(definitionOf(vector.calendar));
}

function receiptOf(calendar: WorkingCalendar, text: string): Received {
  return hasHour(text) ? receivedAt(calendar, instantOf(text)) : receivedOn(date(text));
}

/** The date of a bare date, or of an instant as the vector's zone shows it. */
function dateIn(vector: Vector, text: string): CivilDate {
  return receiptOf(calendarFor(vector), text).receipt.on;
}

function pausesOf({ pauses = [] }: Vector) {
  return pauses.map(([from, to]) => ({ from: instantOf(from), to: instantOf(to) }));
}

export function instantOf(text: string): Instant {
  return taken(parseInstant(text));
}
