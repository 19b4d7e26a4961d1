import { type CountingSettings, defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { countingFaults } from '../../../src/domain/calendar/counting-faults.js';

describe('settings for counting', () => {
  test('the defaults are those that the protocols leave open', () => {
    expect(defaultCountingSettings).toEqual({
      dayOfReceipt: 'day-0',
      afterHours: { kind: 'cut-off', at: '17:00' },
      dueDayEnds: 'end-of-day',
      halfDay: 'working-day',
      weekBefore: 'same-weekday',
      clarification: 'clock-goes-on',
      memberDays: 'monday-to-friday',
      foi: 'ico',
    });
    expect(countingFaults(defaultCountingSettings)).toEqual([]);
  });

  test.each([
    ['dayOfReceipt', { dayOfReceipt: 'day-2' }, 'day-2', 'day-0 or day-1'],
    ['halfDay', { halfDay: 'half' }, 'half', 'working-day or not-a-working-day'],
    ['afterHours.kind', { afterHours: { kind: 'midnight' } }, 'midnight', 'cut-off or closing-time or calendar-day'],
    ['afterHours.at', { afterHours: { kind: 'cut-off', at: '5pm' } }, '5pm', expect.any(String)],
  ])('%s: a choice that is none is named', (where, parts, found, wanted) => {
    const settings = { ...defaultCountingSettings, ...parts } as CountingSettings;
    expect(countingFaults(settings)).toEqual([expect.objectContaining({ where, found, wanted: wanted as string })]);
  });

  test('every fault comes at once', () => {
    const settings = { ...defaultCountingSettings, halfDay: 'x', weekBefore: 'y' } as unknown as CountingSettings;
    expect(countingFaults(settings)).toHaveLength(2);
  });
});
