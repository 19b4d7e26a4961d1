import { firstOpeningOfWeek, isOpenAt, nextOpening } from '../../../src/domain/calendar/opening-hours.js';
import { christmasClosure, hours, office } from './offices.js';
import { at, day } from './spelt.js';

const withLunch = { week: { friday: hours('09:00-12:30 13:30-17:00') } };

describe('opening hours', () => {
  test.each([
    ['before opening', {}, 'Fri 2026-05-22 08:59', false, 'Fri 2026-05-22 09:00'],
    ['as it opens', {}, 'Fri 2026-05-22 09:00', true, 'Fri 2026-05-22 09:00'],
    ['a minute before closing', {}, 'Fri 2026-05-22 16:59', true, 'Fri 2026-05-22 16:59'],
    ['as it closes, before a bank holiday', {}, 'Fri 2026-05-22 17:00', false, 'Tue 2026-05-26 09:00'],
    ['on the bank holiday', {}, 'Mon 2026-05-25 12:00', false, 'Tue 2026-05-26 09:00'],
    ['as lunch begins', withLunch, 'Fri 2026-05-22 12:30', false, 'Fri 2026-05-22 13:30'],
    ['as lunch ends', withLunch, 'Fri 2026-05-22 13:30', true, 'Fri 2026-05-22 13:30'],
    ['a minute before the closure', { closures: [christmasClosure] }, 'Thu 2026-12-24 12:29', true, 'Thu 2026-12-24 12:29'],
    ['as the closure begins', { closures: [christmasClosure] }, 'Thu 2026-12-24 12:30', false, 'Mon 2027-01-04 09:00'],
    ['before hours that the clocks leave out in spring', { week: { sunday: hours('01:00-02:00') } }, 'Sun 2026-03-29 00:30', false, 'Sun 2026-04-05 01:00'],
    ['before hours of which they leave out the first', { week: { sunday: hours('01:00-03:00') } }, 'Sun 2026-03-29 00:30', false, 'Sun 2026-03-29 02:00'],
  ])('%s', (_, facts, now, open, next) => {
    expect(isOpenAt(office(facts), at(now))).toBe(open);
    expect(nextOpening(office(facts), at(now))).toBe(at(next));
  });

  test.each([
    ['a Monday', {}, 'Thu 2026-05-21', '2026-05-18T08:00:00.000Z'],
    ['a bank holiday Monday: the Tuesday', {}, 'Sun 2026-05-31', '2026-05-26T08:00:00.000Z'],
    ['a part-time office', { week: { wednesday: hours('09:30-12:00') } }, 'Mon 2026-05-25', '2026-05-27T08:30:00.000Z'],
    ['an office that opens on Sundays', { week: { sunday: hours('10:00-12:00') } }, 'Mon 2026-05-18', '2026-05-24T09:00:00.000Z'],
    ['a week in a closure', { closures: [christmasClosure] }, 'Wed 2026-12-30', undefined],
    ['the week in which it starts', { closures: [christmasClosure] }, 'Sun 2026-12-27', '2026-12-21T09:00:00.000Z'],
  ])('the first opening of the week: %s', (_, facts, date, expected) => {
    expect(firstOpeningOfWeek(office(facts), day(date))).toBe(expected);
  });
});
