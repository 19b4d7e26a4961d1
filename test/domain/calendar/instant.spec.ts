import { epochOf, instant, instantOfEpoch, parseInstant } from '../../../src/domain/calendar/instant.js';
import { refusalOf, taken } from './spelt.js';

describe('an instant', () => {
  test.each([
    ['in UTC', '2026-05-22T16:20:00Z', '2026-05-22T16:20:00.000Z'],
    ['with an offset', '2026-05-22T17:20:00+01:00', '2026-05-22T16:20:00.000Z'],
    ['with an offset without colon', '2026-05-22T17:20:00+0100', '2026-05-22T16:20:00.000Z'],
    ['to the minute', '2026-05-22T17:20+01:00', '2026-05-22T16:20:00.000Z'],
    ['with one decimal', '2026-05-22T16:20:00.5Z', '2026-05-22T16:20:00.500Z'],
    ['with more decimals than are kept', '2026-05-22T16:20:00.999999Z', '2026-05-22T16:20:00.999Z'],
    ['over midnight to the day before', '2026-05-22T00:30:00+01:00', '2026-05-21T23:30:00.000Z'],
    ['over new year to the year after', '2026-12-31T23:30:00-05:00', '2027-01-01T04:30:00.000Z'],
    ['before 1970', '1969-12-31T23:59:59.250Z', '1969-12-31T23:59:59.250Z'],
  ])('%s: %s', (_, text, expected) => {
    const read = taken(parseInstant(text));
    expect(read).toBe(expected);
    expect(epochOf(read)).toBe(Date.parse(expected));
    expect(instantOfEpoch(epochOf(read))).toBe(expected);
  });

  test.each([
    ['without offset', '2026-05-22T17:20:00', 'instant-without-offset'],
    ['a date alone', '2026-05-22', 'not-an-instant'],
    ['a day that does not exist', '2026-02-30T10:00:00Z', 'not-a-date'],
    ['hour 24', '2026-05-22T24:00:00Z', 'not-an-instant'],
    ['minute 60', '2026-05-22T10:60:00Z', 'not-an-instant'],
    ['a leap second', '2016-12-31T23:59:60Z', 'not-an-instant'],
    ['an offset beyond any', '2026-05-22T10:00:00+19:00', 'not-an-instant'],
    ['an offset of 75 minutes', '2026-05-22T10:00:00+00:75', 'not-an-instant'],
    ['words', 'tomorrow', 'not-an-instant'],
  ])('%s is refused: %s', (_, text, code) => {
    expect(refusalOf(parseInstant(text))).toMatchObject({ code, found: expect.stringContaining(text.slice(0, 10)) as string });
  });

  test('text order is time order, whatever the precision it came in', () => {
    const texts = ['2026-05-22T16:20:00.001Z', '2026-05-22T16:20:00Z', '2026-05-22T16:20:00.1Z', '2026-05-22T16:19:59.999Z'];
    const read = texts.map((text) => taken(parseInstant(text)));
    expect([...read].sort()).toEqual([...read].sort((a, b) => epochOf(a) - epochOf(b)));
  });

  test('a wrong literal or epoch is a bug, and throws', () => {
    expect(() => instant('2026-05-22T17:20')).toThrow('2026-05-22T17:20');
    expect(() => epochOf('2026-05-22T17:20:00' as ReturnType<typeof instant>)).toThrow('2026-05-22T17:20:00');
    expect(() => instantOfEpoch(NaN)).toThrow();
    expect(() => instantOfEpoch(1e15)).toThrow('four digits');
  });
});
