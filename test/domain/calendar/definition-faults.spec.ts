import { type CalendarDefinition } from '../../../src/domain/calendar/calendar-definition.js';
import { buildCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { christmasClosure, definition, hours } from './offices.js';
import { refusalOf } from './spelt.js';

/** A definition as a file might give it: any text where a date or a time should be. */
function from(parts: Record<string, unknown>): CalendarDefinition {
  return { ...definition(), ...parts };
}

const bankHolidays = definition().bankHolidays;
const half = { date: '2026-12-24', openings: hours('09:00-12:30'), title: 'Christmas Eve' };

describe('a calendar that cannot be counted with is refused', () => {
  test.each([
    ['a zone that does not exist', { zone: 'Europe/Londn' }, 'not-a-zone', 'Europe/Londn', 'zone'],
    ['no opening all week', { week: {} }, 'never-opens', '{}', 'week'],
    ['days with empty lists', { week: { monday: [], friday: [] } }, 'never-opens', '{"monday":[],"friday":[]}', 'week'],
    ['a time that is none', { week: { monday: [{ opens: '9:00', closes: '17:00' }] } }, 'not-a-time', '9:00', 'week.monday[0].opens'],
    ['closing before opening', { week: { monday: hours('17:00-09:00') } }, 'hours-backwards', '17:00 to 09:00', 'week.monday[0]'],
    ['closing as it opens', { week: { monday: hours('09:00-09:00') } }, 'hours-backwards', '09:00 to 09:00', 'week.monday[0]'],
    ['hours that overlap', { week: { monday: hours('09:00-13:00 12:30-17:00') } }, 'hours-overlap', '09:00 to 13:00 and 12:30 to 17:00', 'week.monday'],
    ['hours that overlap out of order', { week: { monday: hours('12:30-17:00 09:00-13:00') } }, 'hours-overlap', '09:00 to 13:00 and 12:30 to 17:00', 'week.monday'],
    ['a weekday that is none', { week: { monday: hours('09:00-17:00'), tues: hours('09:00-17:00') } }, 'not-a-choice', 'tues', 'week'],
    ['a nation that is none', { bankHolidays: { ...bankHolidays, nation: 'wales' } }, 'not-a-choice', 'wales', 'bankHolidays.nation'],
    ['another way with other years', { bankHolidays: { ...bankHolidays, otherYears: 'none' } }, 'not-a-choice', 'none', 'bankHolidays.otherYears'],
    ['another way with weekend dates', { bankHolidays: { ...bankHolidays, unlistedWeekendDates: 'open' } }, 'not-a-choice', 'open', 'bankHolidays.unlistedWeekendDates'],
    ['a break that is none', { breaks: ['easter', 'summer'] }, 'not-a-choice', 'summer', 'breaks[1]'],
    ['a bank holiday that does not exist', { bankHolidays: { ...bankHolidays, days: [{ date: '2026-02-30', title: 'x' }] } }, 'not-a-date', '2026-02-30', 'bankHolidays.days[0].date'],
    ['a bank holiday given twice', { bankHolidays: { ...bankHolidays, days: [{ date: '2026-05-25', title: 'x' }, { date: '2026-05-25', title: 'y' }] } }, 'day-given-twice', '2026-05-25', 'bankHolidays.days[1]'],
    ['a closure that ends before it starts', { closures: [{ startsOn: '2027-01-04', endsOn: '2026-12-24', title: 'x' }] }, 'closure-backwards', '2027-01-04T00:00 to 2026-12-24T24:00', 'closures[0]'],
    ['a closure of no length', { closures: [{ ...christmasClosure, endsOn: '2026-12-24', endsAt: '12:30' }] }, 'closure-backwards', '2026-12-24T12:30 to 2026-12-24T12:30', 'closures[0]'],
    ['a closure at a time that is none', { closures: [{ ...christmasClosure, startsAt: 'noon' }] }, 'not-a-time', 'noon', 'closures[0].startsAt'],
    ['a closure without title', { closures: [{ ...christmasClosure, title: ' ' }] }, 'title-missing', ' ', 'closures[0].title'],
    ['a closure of an impossible year', { closures: [{ ...christmasClosure, endsOn: '9999-01-01' }] }, 'date-out-of-range', '9999-01-01', 'closures[0].endsOn'],
    ['a special day without hours', { specialDays: [{ ...half, openings: [] }] }, 'day-without-opening', '2026-12-24', 'specialDays[0].openings'],
    ['special hours that overlap', { specialDays: [{ ...half, openings: hours('09:00-12:30 12:00-13:00') }] }, 'hours-overlap', '09:00 to 12:30 and 12:00 to 13:00', 'specialDays[0].openings'],
    ['a special day given twice', { specialDays: [half, half] }, 'day-given-twice', '2026-12-24', 'specialDays[1]'],
    ['a one-off day that does not exist', { oneOffDays: [{ date: '2026-09-31', title: 'x', proclaimed: true }] }, 'not-a-date', '2026-09-31', 'oneOffDays[0].date'],
    ['a one-off day given twice', { oneOffDays: [{ date: '2026-09-21', title: 'x', proclaimed: true }, { date: '2026-09-21', title: 'y', proclaimed: false }] }, 'day-given-twice', '2026-09-21', 'oneOffDays[1]'],
    ['a one-off day without title', { oneOffDays: [{ date: '2026-09-21', title: '', proclaimed: true }] }, 'title-missing', '', 'oneOffDays[0].title'],
  ])('%s', (_, parts, code, found, where) => {
    expect(refusalOf(buildCalendar(from(parts)))).toContainEqual(expect.objectContaining({ code, found, where }));
  });

  test('every fault comes at once', () => {
    const parts = { zone: 'Nowhere', week: {}, closures: [{ ...christmasClosure, endsOn: '2020-01-01', title: '' }] };
    expect(refusalOf(buildCalendar(from(parts))).map(({ code }) => code)).toEqual([
      'not-a-zone',
      'never-opens',
      'closure-backwards',
      'title-missing',
    ]);
  });

  test.each([
    ['one morning a week', { week: { wednesday: hours('09:30-12:00') } }],
    ['openings that touch', { week: { monday: hours('09:00-12:00 12:00-17:00') } }],
    ['openings out of order', { week: { monday: hours('13:00-17:00 09:00-12:00') } }],
    ['every hour of the week', { week: Object.fromEntries(['monday', 'sunday'].map((name) => [name, hours('00:00-24:00')])) }],
    ['a closure of one minute', { closures: [{ ...christmasClosure, endsOn: '2026-12-24', endsAt: '12:31' }] }],
  ])('%s is a legal calendar', (_, parts) => {
    expect(buildCalendar(from(parts)).ok).toBe(true);
  });
});
