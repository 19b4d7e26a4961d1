import { addWorkingMinutes, elapsedWorkingMinutes } from '../../../src/domain/calendar/working-minutes.js';
import { mondayToFriday } from '../../../src/domain/calendar/council-calendars.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { type Week } from '../../../src/domain/calendar/calendar-definition.js';
import { christmasClosure, built, definition, hours, nineToFive, office } from './offices.js';
import { at, day, refusalOf, spelt, taken } from './spelt.js';

const london = 'Europe/London';
const berlin = 'Europe/Berlin';
const everyDay = (text: string): Week => ({ ...mondayToFriday(hours(text)), saturday: hours(text), sunday: hours(text) });
const withLunch = mondayToFriday(hours('09:00-12:30 13:30-17:00'));
const twoDays: Week = { tuesday: hours('10:00-15:00'), thursday: hours('10:00-15:00') };
const uneven: Week = { ...mondayToFriday(hours('09:00-17:00')), tuesday: hours('10:00-16:00'), thursday: hours('10:00-16:00'), saturday: hours('11:00-14:30') };
const sundayNight: Week = { sunday: hours('00:00-06:00') };

function calendarOf(zone: string, week: Week, holidays: readonly string[] = []) {
  return built(definition({ zone, week }, holidays));
}

describe('working minutes added', () => {
  test.each([
    ['from the minute of opening', 'Etc/UTC', uneven, [], 'Mon 2006-01-02 09:00', 30, 'Mon 2006-01-02 09:30'],
    ['running out at closing: that closing', 'Etc/UTC', uneven, [], 'Wed 2006-01-04 13:00', 180, 'Wed 2006-01-04 16:00'],
    ['before the clocks go forward', berlin, everyDay('08:00-17:00'), [], 'Thu 2013-03-21 10:30', 240, 'Thu 2013-03-21 14:30'],
    ['from before opening', berlin, everyDay('08:00-17:00'), [], 'Mon 2013-10-21 07:30', 120, 'Mon 2013-10-21 10:00'],
    ['over a holiday', berlin, everyDay('08:00-17:00'), ['Tue 2015-09-22'], 'Mon 2015-09-21 16:30', 240, 'Wed 2015-09-23 11:30'],
    ['from a Sunday to the first opening', london, twoDays, [], 'Sun 2018-05-13 02:35', 30, 'Tue 2018-05-15 10:30'],
    ['a whole day, running out at closing', london, nineToFive, [], 'Fri 2018-06-08 19:10', 480, 'Mon 2018-06-11 17:00'],
    ['forty hours with lunch', london, withLunch, [], 'Sun 2019-11-03 10:20', 2400, 'Mon 2019-11-11 15:00'],
    ['a shift that the clocks shorten by an hour', london, sundayNight, [], 'Sat 2026-03-28 12:00', 300, 'Sun 2026-03-29 06:00'],
    ['one minute more: a week later', london, sundayNight, [], 'Sat 2026-03-28 12:00', 301, 'Sun 2026-04-05 00:01'],
    ['a shift that they lengthen by an hour', london, sundayNight, [], 'Sat 2026-10-24 12:00', 420, 'Sun 2026-10-25 06:00'],
    ['to lunch', london, withLunch, [], 'Fri 2026-05-22 09:00', 210, 'Fri 2026-05-22 12:30'],
    ['a minute past lunch', london, withLunch, [], 'Fri 2026-05-22 09:00', 211, 'Fri 2026-05-22 13:31'],
    ['none: the instant itself', london, nineToFive, [], 'Sat 2026-05-23 12:00', 0, 'Sat 2026-05-23 12:00'],
  ])('%s', (_, zone, week, holidays, from, minutes, expected) => {
    const until = taken(addWorkingMinutes(calendarOf(zone, week, holidays), at(from, zone), minutes));
    const { date, time } = civilTimeOf(until, zone);
    expect(`${spelt(date)} ${time}`).toBe(expected);
  });

  test('over the Christmas closure, from its half day to the minute it ends', () => {
    const calendar = office({ closures: [{ ...christmasClosure, endsOn: day('Mon 2027-01-04') }] });
    expect(taken(addWorkingMinutes(calendar, at('Thu 2026-12-24 12:00'), 60))).toBe(at('Mon 2027-01-04 09:30'));
  });

  test.each([
    ['two pauses in one morning', berlin, everyDay('09:00-18:00'), 'Tue 2013-06-04 11:00', 120, [['Tue 2013-06-04 11:30', 'Tue 2013-06-04 11:45'], ['Tue 2013-06-04 12:00', 'Tue 2013-06-04 12:30']], 'Tue 2013-06-04 13:45'],
    ['a pause over two nights', london, nineToFive, 'Tue 2026-06-09 10:00', 960, [['Tue 2026-06-09 15:00', 'Thu 2026-06-11 11:00']], 'Fri 2026-06-12 14:00'],
    ['pauses that overlap, out of order', london, nineToFive, 'Tue 2026-06-09 10:00', 60, [['Tue 2026-06-09 10:20', 'Tue 2026-06-09 10:40'], ['Tue 2026-06-09 10:10', 'Tue 2026-06-09 10:30']], 'Tue 2026-06-09 11:30'],
    ['a pause before it began', london, nineToFive, 'Tue 2026-06-09 10:00', 60, [['Mon 2026-06-08 10:00', 'Tue 2026-06-09 10:30']], 'Tue 2026-06-09 11:30'],
    ['a pause out of hours', london, nineToFive, 'Tue 2026-06-09 16:30', 60, [['Tue 2026-06-09 18:00', 'Wed 2026-06-10 08:00']], 'Wed 2026-06-10 09:30'],
    ['a pause of no length', london, nineToFive, 'Tue 2026-06-09 10:00', 60, [['Tue 2026-06-09 10:30', 'Tue 2026-06-09 10:30']], 'Tue 2026-06-09 11:00'],
  ] as const)('with %s', (_, zone, week, from, minutes, stops, expected) => {
    const pauses = stops.map(([start, end]) => ({ from: at(start, zone), to: at(end, zone) }));
    expect(taken(addWorkingMinutes(calendarOf(zone, week), at(from, zone), minutes, pauses))).toBe(at(expected, zone));
  });

  test.each([-1, 0.5, 1_440_001, NaN])('%p minutes are refused', (minutes) => {
    const refusal = refusalOf(addWorkingMinutes(office(), at('Tue 2026-06-09 10:00'), minutes));
    expect(refusal).toMatchObject({ code: 'not-a-count', found: String(minutes) });
  });

  test('a pause that ends before it starts is refused', () => {
    const pauses = [{ from: at('Tue 2026-06-09 11:00'), to: at('Tue 2026-06-09 10:00') }];
    expect(refusalOf(addWorkingMinutes(office(), at('Tue 2026-06-09 10:00'), 5, pauses)).code).toBe('pause-backwards');
    expect(refusalOf(elapsedWorkingMinutes(office(), at('Tue 2026-06-09 10:00'), at('Tue 2026-06-09 12:00'), pauses)).code).toBe('pause-backwards');
  });

  test('minutes that would not pass in a thousand years are refused, not waited for', () => {
    const oneMinuteAWeek = built(definition({ week: { monday: hours('09:00-09:01') } }));
    expect(refusalOf(addWorkingMinutes(oneMinuteAWeek, at('Mon 2026-06-08 10:00'), 1_440_000)).code).toBe('not-a-count');
  });
});

describe('working minutes elapsed', () => {
  test.each([
    ['an afternoon and a morning', 'Etc/UTC', uneven, 'Thu 2006-01-05 12:00', 'Fri 2006-01-06 12:00', 420],
    ['two days with lunch', london, withLunch, 'Thu 2021-05-06 05:31', 'Sat 2021-05-08 07:31', 840],
    ['a night when the clocks go forward', london, sundayNight, 'Sat 2026-03-28 12:00', 'Mon 2026-03-30 12:00', 300],
    ['a night when they go back', london, sundayNight, 'Sat 2026-10-24 12:00', 'Mon 2026-10-26 12:00', 420],
    ['a weekend', london, nineToFive, 'Fri 2026-05-22 17:00', 'Mon 2026-05-25 09:00', 0],
    ['the wrong way round', london, nineToFive, 'Fri 2026-05-22 12:00', 'Fri 2026-05-22 10:00', 0],
  ])('%s', (_, zone, week, from, to, expected) => {
    expect(taken(elapsedWorkingMinutes(calendarOf(zone, week), at(from, zone), at(to, zone)))).toBe(expected);
  });

  test('with a pause', () => {
    const pauses = [{ from: at('Tue 2026-06-09 15:00'), to: at('Thu 2026-06-11 11:00') }];
    expect(taken(elapsedWorkingMinutes(office(), at('Tue 2026-06-09 10:00'), at('Fri 2026-06-12 14:00'), pauses))).toBe(960);
  });
});
