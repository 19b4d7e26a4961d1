import { clockTime, minuteOf, parseClockTime, timeOfMinute } from '../../../src/domain/calendar/clock-time.js';
import { refusalOf, taken } from './spelt.js';

describe('a time on the clock', () => {
  test.each([
    ['midnight', '00:00', 0],
    ['nine', '09:00', 540],
    ['the last minute', '23:59', 1439],
    ['the end of the day', '24:00', 1440],
  ])('%s: %s is minute %d', (_, text, minute) => {
    expect(minuteOf(taken(parseClockTime(text)))).toBe(minute);
    expect(timeOfMinute(minute)).toBe(text);
  });

  test.each(['9:00', '24:01', '25:00', '09:60', '09.00', '9am', '', '09:00:00'])('%s is refused', (text) => {
    expect(refusalOf(parseClockTime(text))).toMatchObject({ code: 'not-a-time', found: text });
  });

  test('a wrong literal is a bug, and throws', () => {
    expect(() => clockTime('17.00')).toThrow('17.00');
    expect(() => timeOfMinute(1441)).toThrow('1441');
  });
});
