import { moment } from '../../../src/adapters/web/form/moments.js';
import { dayFields } from './staged.js';

const read = (date: string, time: string) =>
  moment('at', 'Europe/London', 'The day', 'Enter the day')({ ...dayFields('at', date), 'at-time': time });

describe('a day and a time on a form', () => {
  it.each([
    ['in summer', '2026-06-01', '11:00', '2026-06-01T10:00:00.000Z'],
    ['in winter', '2026-12-01', '11:00', '2026-12-01T11:00:00.000Z'],
    ['one figure, and a point', '2026-6-1', ' 9.05 ', '2026-06-01T08:05:00.000Z'],
    ['that comes twice: the earlier', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['just before the clocks go forward', '2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['just after', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
  ])('is read %s', (_, date, time, at) => {
    expect(read(date, time)).toEqual({ ok: true, value: at });
  });

  it.each([
    ['2026-03-29', '01:00', 'at-time', 'There was no 01:00 on Sunday 29 March 2026: the clocks went forward over it. Enter another time'],
    ['2026-06-01', '24:00', 'at-time', 'Enter a time in 24-hour form, such as 09:30 or 14:05'],
    ['2026-06-01', '2pm', 'at-time', 'Enter a time in 24-hour form, such as 09:30 or 14:05'],
    ['2026-02-30', '11:00', 'at', 'The day must be a real date'],
    ['0001-01-01', '11:00', 'at', 'The day must be a real date'],
    ['2026-06-', '11:00', 'at', 'The day must include a day'],
    ['--', '11:00', 'at', 'Enter the day'],
    ['2026--', '11:00', 'at', 'The day must include a day and month'],
  ])('is refused: %s %s', (date, time, field, message) => {
    expect(read(date, time)).toMatchObject({ ok: false, refusal: [{ field, message }] });
  });

  it('tells every fault at once', () => {
    expect(read('--', '')).toMatchObject({ refusal: [{ input: 'at-day' }, { input: 'at-time' }] });
  });
});
