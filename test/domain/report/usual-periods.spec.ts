import { usualPeriods } from '../../../src/domain/report/usual-periods.js';
import { day, spelt } from '../calendar/spelt.js';

describe('the periods that a council usually has a report of', () => {
  it.each<[today: string, periods: readonly (readonly [what: string, from: string, to: string])[]]>([
    ['Tue 2026-03-31', [
      ['last-month', 'Sun 2026-02-01', 'Sat 2026-02-28'],
      ['twelve-months', 'Mon 2025-03-31', 'Mon 2026-03-30'],
      ['financial-year', 'Mon 2024-04-01', 'Mon 2025-03-31'],
      ['calendar-year', 'Wed 2025-01-01', 'Wed 2025-12-31'],
    ]],
    ['Wed 2026-04-01', [
      ['last-month', 'Sun 2026-03-01', 'Tue 2026-03-31'],
      ['twelve-months', 'Tue 2025-04-01', 'Tue 2026-03-31'],
      ['financial-year', 'Tue 2025-04-01', 'Tue 2026-03-31'],
      ['calendar-year', 'Wed 2025-01-01', 'Wed 2025-12-31'],
    ]],
    ['Thu 2026-01-01', [
      ['last-month', 'Mon 2025-12-01', 'Wed 2025-12-31'],
      ['twelve-months', 'Wed 2025-01-01', 'Wed 2025-12-31'],
      ['financial-year', 'Mon 2024-04-01', 'Mon 2025-03-31'],
      ['calendar-year', 'Wed 2025-01-01', 'Wed 2025-12-31'],
    ]],
    ['Tue 2028-02-29', [
      ['last-month', 'Sat 2028-01-01', 'Mon 2028-01-31'],
      ['twelve-months', 'Sun 2027-02-28', 'Mon 2028-02-28'],
      ['financial-year', 'Wed 2026-04-01', 'Wed 2027-03-31'],
      ['calendar-year', 'Fri 2027-01-01', 'Fri 2027-12-31'],
    ]],
  ])('on %s', (today, periods) => {
    expect(usualPeriods(day(today)).map(([what, { from, to }]) => [what, spelt(from), spelt(to)])).toEqual(periods);
  });
});
