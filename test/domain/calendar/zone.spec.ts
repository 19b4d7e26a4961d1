import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { civilTimeOf, instantAt, parseZone, readInstant } from '../../../src/domain/calendar/zone.js';
import { refusalOf, taken } from './spelt.js';

describe('what the clock on the wall shows', () => {
  test.each([
    ['London in winter', '2026-01-15T12:00:00Z', 'Europe/London', '2026-01-15', '12:00'],
    ['London in summer', '2026-07-15T12:00:00Z', 'Europe/London', '2026-07-15', '13:00'],
    ['past midnight in summer: the next day', '2026-06-09T23:30:00Z', 'Europe/London', '2026-06-10', '00:30'],
    ['a second before the clocks go forward', '2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29', '00:59'],
    ['as they go forward', '2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29', '02:00'],
    ['a second before they go back', '2026-10-25T00:59:59Z', 'Europe/London', '2026-10-25', '01:59'],
    ['as they go back', '2026-10-25T01:00:00Z', 'Europe/London', '2026-10-25', '01:00'],
    ['a day ahead', '2026-12-31T11:00:00Z', 'Pacific/Kiritimati', '2027-01-01', '01:00'],
    ['behind, over new year', '2027-01-01T04:59:59Z', 'America/New_York', '2026-12-31', '23:59'],
    ['half an hour off', '2026-05-22T12:00:00Z', 'Asia/Kolkata', '2026-05-22', '17:30'],
    ['a change of half an hour', '2026-10-03T15:30:00Z', 'Australia/Lord_Howe', '2026-10-04', '02:30'],
    ['a zone that skipped a day', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31', '00:00'],
    ['an offset with seconds, long ago', '1970-01-01T00:44:30Z', 'Africa/Monrovia', '1970-01-01', '00:00'],
    ['far ahead', '2126-07-01T12:00:00Z', 'Europe/London', '2126-07-01', '13:00'],
  ])('%s', (_, at, zone, date, time) => {
    expect(civilTimeOf(instant(at), zone)).toEqual({ date, time });
  });
});

describe('the instant of a local time', () => {
  test.each([
    ['in winter', '2026-01-15', '12:00', '2026-01-15T12:00:00.000Z', false],
    ['in summer', '2026-07-15', '12:00', '2026-07-15T11:00:00.000Z', false],
    ['the last minute before the gap', '2026-03-29', '00:59', '2026-03-29T00:59:00.000Z', false],
    ['the first minute after the gap', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z', false],
    ['before the hour that comes twice', '2026-10-25', '00:59', '2026-10-24T23:59:00.000Z', false],
    ['the first minute that comes twice: the earlier', '2026-10-25', '01:00', '2026-10-25T00:00:00.000Z', true],
    ['the last minute that comes twice', '2026-10-25', '01:59', '2026-10-25T00:59:00.000Z', true],
    ['after the hour that comes twice', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z', false],
    ['the end of a day is the next day', '2026-05-22', '24:00', '2026-05-22T23:00:00.000Z', false],
  ])('%s: %s %s', (_, date, time, at, ambiguous) => {
    const found = taken(instantAt(civilDate(date), clockTime(time), 'Europe/London'));
    expect(found).toEqual({ instant: at, ambiguous });
  });

  test.each(['01:00', '01:30', '01:59'])('%s on the morning when the clocks go forward is refused', (time) => {
    const refusal = refusalOf(instantAt(civilDate('2026-03-29'), clockTime(time), 'Europe/London'));
    expect(refusal).toMatchObject({ code: 'time-does-not-exist', found: `2026-03-29T${time}` });
  });

  test('a day that a zone skipped is refused whole', () => {
    const refusal = refusalOf(instantAt(civilDate('2011-12-30'), clockTime('12:00'), 'Pacific/Apia'));
    expect(refusal.code).toBe('time-does-not-exist');
  });
});

describe('a time as somebody wrote it', () => {
  test.each([
    ['with an offset it is what it says', '2026-05-22T17:20:00+02:00', '2026-05-22T15:20:00.000Z', false],
    ['without, it is local', '2026-05-22T17:20', '2026-05-22T16:20:00.000Z', false],
    ['without, of two the earlier, and said', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z', true],
  ])('%s', (_, text, at, ambiguous) => {
    expect(taken(readInstant(text, 'Europe/London'))).toEqual({ instant: at, ambiguous });
  });

  test.each([
    ['2026-03-29T01:30', 'time-does-not-exist'],
    ['2026-02-29T10:00', 'not-a-date'],
    ['2026-05-22', 'not-an-instant'],
  ])('%s is refused', (text, code) => {
    expect(refusalOf(readInstant(text, 'Europe/London')).code).toBe(code);
  });
});

test.each(['Europe/Londinium', '', 'London', 'BST+1'])('the zone %p does not exist, and is refused', (name) => {
  expect(refusalOf(parseZone(name))).toMatchObject({ code: 'not-a-zone', found: name });
  expect(refusalOf(instantAt(civilDate('2026-05-22'), clockTime('10:00'), name)).code).toBe('not-a-zone');
});
