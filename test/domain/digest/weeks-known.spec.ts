import { type TrendWeek, weeksKnown } from '../../../src/domain/digest/trend.js';
import { at, day } from '../../support/facts.js';

const week = (monday: string): TrendWeek => ({ monday: day(monday), figures: { received: 0, answered: 0, answeredLate: 0, overdueNow: 0 } });
const weeks = [week('Mon 2026-11-09'), week('Mon 2026-11-16'), week('Mon 2026-11-23')];
const shown = (since: string | null) => weeksKnown(weeks, since === null ? null : at(since), 'Europe/London').map(({ monday }) => monday);

describe('the weeks that a digest is shown against', () => {
  it.each<[name: string, since: string | null, shown: readonly string[]]>([
    ['all, where the service was there before them', 'Sun 2026-11-08 12:00', ['2026-11-09', '2026-11-16', '2026-11-23']],
    ['that in which it came', 'Sun 2026-11-15 23:59', ['2026-11-09', '2026-11-16', '2026-11-23']],
    ['not the one that was just over', 'Mon 2026-11-16 00:00', ['2026-11-16', '2026-11-23']],
    ['the last, whenever it came', 'Mon 2026-11-30 09:00', ['2026-11-23']],
    ['all, where that is not known', null, ['2026-11-09', '2026-11-16', '2026-11-23']],
  ])('are %s', (_, since, expected) => {
    expect(shown(since)).toEqual(expected);
  });
});
