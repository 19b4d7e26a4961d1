import {
  elitestoneCalendar,
  foiCalendar,
  meetingCalendar,
  memberCalendar,
  mondayToFridayCalendar,
  officeCalendar,
} from '../../../src/domain/calendar/council-calendars.js';
import { built, christmasClosure, council, hours } from './offices.js';
import { day } from './spelt.js';

const facts = council({
  week: { wednesday: hours('09:30-12:00'), saturday: hours('09:00-12:00') },
  closures: [christmasClosure],
  specialDays: [{ date: day('Mon 2026-05-25'), openings: hours('10:00-12:00'), title: 'Open morning' }],
  oneOffDays: [
    { date: day('Wed 2026-09-16'), title: 'State funeral', proclaimed: true },
    { date: day('Wed 2026-09-23'), title: 'Day of mourning', proclaimed: false },
  ],
});

const calendars = {
  office: built(officeCalendar(facts)),
  mondayToFriday: built(mondayToFridayCalendar(facts)),
  member: built(memberCalendar(facts)),
  foi: built(foiCalendar(facts)),
  meeting: built(meetingCalendar(facts)),
  elitestone: built(elitestoneCalendar(facts)),
};

/** o office, f Monday to Friday, m member, i FOI, t meeting, e Elitestone: those that count the day. */
function countedBy(date: string): string {
  const names = { office: 'o', mondayToFriday: 'f', member: 'm', foi: 'i', meeting: 't', elitestone: 'e' } as const;
  const keys = Object.keys(names) as (keyof typeof names)[];
  return keys.filter((key) => calendars[key].isWorkingDay(day(date))).map((key) => names[key]).join('');
}

describe('one council, four calendars and more: who counts', () => {
  test.each([
    ['an ordinary Wednesday', 'Wed 2026-05-20', 'ofmite'],
    ['a Tuesday, no office day', 'Tue 2026-05-19', 'fmite'],
    ['a Saturday', 'Sat 2026-05-16', 'ot'],
    ['a Sunday', 'Sun 2026-05-17', ''],
    ['a bank holiday on which the office opens', 'Mon 2026-05-25', 'o'],
    ['a bank holiday in Scotland alone', 'Mon 2026-06-15', 'fmte'],
    ['a bank holiday in Northern Ireland alone', 'Mon 2026-07-13', 'fmte'],
    ['a proclaimed day of mourning', 'Wed 2026-09-16', ''],
    ['a day of mourning that is no bank holiday', 'Wed 2026-09-23', 'mi'],
    ['the Thursday before Easter, in the break', 'Thu 2026-04-02', 'fmi'],
    ['the Tuesday after Easter, in the break', 'Tue 2026-04-07', 'fmi'],
    ['the Wednesday after the Easter break', 'Wed 2026-04-08', 'ofmite'],
    ['Christmas Eve, in the break; the office is open until half past twelve', 'Thu 2026-12-24', 'fmi'],
    ['the first week day after Christmas, in the break and the closure', 'Tue 2026-12-29', 'mi'],
    ['the day after, in the closure alone', 'Wed 2026-12-30', 'mite'],
    ['the Friday before a Christmas on a Monday, where the break starts', 'Fri 2028-12-22', 'fmi'],
    ['the day before it', 'Thu 2028-12-21', 'fmite'],
    ['the week day after a Christmas on a Monday', 'Wed 2028-12-27', 'ofmi'],
  ])('%s', (_, date, expected) => {
    expect(countedBy(date)).toBe(expected);
  });

  test('the office and Monday to Friday stop at closing, the others at midnight', () => {
    expect(calendars.office.closingInstant(day('Wed 2026-05-20'))).toBe('2026-05-20T11:00:00.000Z');
    expect(calendars.member.closingInstant(day('Wed 2026-05-20'))).toBe('2026-05-20T23:00:00.000Z');
    const withHours = built(mondayToFridayCalendar(facts, hours('09:00-17:00')));
    expect(withHours.closingInstant(day('Wed 2026-05-20'))).toBe('2026-05-20T16:00:00.000Z');
  });

  test('a definition is a plain value that JSON keeps whole', () => {
    for (const definition of [officeCalendar(facts), foiCalendar(facts), meetingCalendar(facts)]) {
      expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    }
  });
});
