import { dueAfterCalendarDays, dueAfterMonths } from '../../../src/domain/calendar/calendar-spans.js';
import { parseCivilDate } from '../../../src/domain/calendar/civil-date.js';
import { dueWithWaits } from '../../../src/domain/calendar/clarification.js';
import { latestNotice } from '../../../src/domain/calendar/clear-days.js';
import { parseClockTime } from '../../../src/domain/calendar/clock-time.js';
import { defaultCountingSettings as settings } from '../../../src/domain/calendar/counting.js';
import { dueAfterWorkingDays, dueAfterWorkingDaysFrom } from '../../../src/domain/calendar/deadline.js';
import { dueAfter } from '../../../src/domain/calendar/due.js';
import { foiDue } from '../../../src/domain/calendar/foi.js';
import { parseInstant } from '../../../src/domain/calendar/instant.js';
import { receivedAt } from '../../../src/domain/calendar/receipt.js';
import { buildCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { addWorkingDays, subtractWorkingDays } from '../../../src/domain/calendar/working-days.js';
import { addWorkingMinutes } from '../../../src/domain/calendar/working-minutes.js';
import { parseZone, readInstant } from '../../../src/domain/calendar/zone.js';
import { type Result } from '../../../src/domain/result.js';
import { definition, hours, office } from './offices.js';
import { at, day, refusalOf } from './spelt.js';

type Ask = () => Result<unknown, unknown>;

const london = 'Europe/London';
const build = (parts: object): Ask => () => buildCalendar({ ...definition(), ...parts });
const oneOff = (date: string) => ({ oneOffDays: [{ date, title: 'x', proclaimed: true }] });

describe('bad input is refused with a code, and the value is named', () => {
  test.each<[what: string, ask: Ask, code: string, found: string]>([
    ['a date that does not exist', () => parseCivilDate('2026-02-30'), 'not-a-date', '2026-02-30'],
    ['a leap day of no leap year', () => parseCivilDate('2100-02-29'), 'not-a-date', '2100-02-29'],
    ['the same in an instant', () => parseInstant('2026-02-30T10:00:00Z'), 'not-a-date', '2026-02-30'],
    ['the same in a local time', () => readInstant('2026-02-30T10:00', london), 'not-a-date', '2026-02-30'],
    ['the same in a calendar', build(oneOff('2026-02-30')), 'not-a-date', '2026-02-30'],
    ['a date before anybody counts', () => parseCivilDate('1899-12-31'), 'date-out-of-range', '1899-12-31'],
    ['a date after anybody counts', build(oneOff('3000-01-01')), 'date-out-of-range', '3000-01-01'],
    ['a zone that does not exist', () => parseZone('Europe/Londn'), 'not-a-zone', 'Europe/Londn'],
    ['the same for a local time', () => readInstant('2026-05-22T10:00', 'Europe/Londn'), 'not-a-zone', 'Europe/Londn'],
    ['the same in a calendar', build({ zone: 'Europe/Londn' }), 'not-a-zone', 'Europe/Londn'],
    ['no zone, which is not the process’s own', build({ zone: undefined }), 'not-a-zone', 'undefined'],
    ['an offset in place of a zone', () => parseZone('BST+1'), 'not-a-zone', 'BST+1'],
    ['an instant without offset', () => parseInstant('2026-05-22T17:20:00'), 'instant-without-offset', '2026-05-22T17:20:00'],
    ['a local time that the clocks jump over', () => readInstant('2026-03-29T01:30', london), 'time-does-not-exist', '2026-03-29T01:30'],
    ['an hour that no clock shows', () => parseClockTime('24:01'), 'not-a-time', '24:01'],
    ['hours that overlap', build({ week: { monday: hours('09:00-13:00 12:59-17:00') } }), 'hours-overlap', '09:00 to 13:00 and 12:59 to 17:00'],
    ['hours that overlap on one date', build({ specialDays: [{ date: '2026-06-01', openings: hours('09:00-13:00 09:00-10:00'), title: 'x' }] }), 'hours-overlap', '09:00 to 13:00 and 09:00 to 10:00'],
    ['hours that end before they start', build({ week: { monday: hours('17:00-09:00') } }), 'hours-backwards', '17:00 to 09:00'],
    ['a calendar that never opens', build({ week: {} }), 'never-opens', '{}'],
    ['one that has only days without hours', build({ week: { monday: [], sunday: [] } }), 'never-opens', '{"monday":[],"sunday":[]}'],
    ['one that opens on a special day alone', build({ week: {}, specialDays: [{ date: '2026-06-01', openings: hours('09:00-10:00'), title: 'x' }] }), 'never-opens', '{}'],
  ])('%s', (_, ask, code, found) => {
    expect([refusalOf(ask())].flat()).toContainEqual(expect.objectContaining({ code, found }));
  });
});

const received = at('Fri 2026-05-22 10:00');
const friday = day('Fri 2026-05-22');

const counts: readonly [name: string, count: (n: number) => Result<unknown, unknown>][] = [
  ['working days after an instant', (n) => dueAfterWorkingDays(office(), settings, received, n)],
  ['the same without the reason', (n) => dueAfter(office(), settings, received, n)],
  ['working days after a date', (n) => dueAfterWorkingDaysFrom(office(), settings, friday, n)],
  ['working days with a wait', (n) => dueWithWaits(office(), settings, received, n, [])],
  ['the days of FOI', (n) => foiDue(office(), receivedAt(office(), received), { workingDays: n, reading: 'ico' })],
  ['days added', (n) => addWorkingDays(office(), friday, n)],
  ['days subtracted', (n) => subtractWorkingDays(office(), friday, n)],
  ['clear days', (n) => latestNotice(office(), friday, n)],
  ['calendar days', (n) => dueAfterCalendarDays(office(), settings, friday, n, 'forward')],
  ['months', (n) => dueAfterMonths(office(), settings, friday, n, 'forward')],
];

describe.each(counts)('%s: a number that is none is refused, and named', (_, count) => {
  test.each([-1, -0.5, 1.5, 1001, NaN, Infinity, -Infinity, '2', null])('%p', (n) => {
    expect(refusalOf(count(n as number))).toMatchObject({ code: 'not-a-count', found: String(n) });
  });

  test.each([0, 1000])('%p is none of them', (n) => {
    expect(count(n).ok).toBe(true);
  });
});

test.each([-1, 0.5, 1_440_001, NaN, Infinity])('%p working minutes are refused, and named', (n) => {
  expect(refusalOf(addWorkingMinutes(office(), received, n))).toMatchObject({ code: 'not-a-count', found: String(n) });
});
