import { type Closure } from '../../../src/domain/calendar/calendar-definition.js';
import { overlongClosures } from '../../../src/domain/calendar/closure-length.js';
import { buildCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { day } from '../../support/facts.js';
import { definition } from './offices.js';

const from = (startsOn: string, endsOn: string, hours: Partial<Closure> = {}): Closure => ({ startsOn: day(startsOn), endsOn: day(endsOn), title: 'x', ...hours });

describe('a closure is held to a year', () => {
  it.each<[name: string, closure: Closure]>([
    ['of a day', from('Thu 2026-12-24', 'Thu 2026-12-24')],
    ['of 365 days', from('Fri 2027-01-01', 'Fri 2027-12-31')],
    ['of 366 days, in a common year', from('Fri 2027-01-01', 'Sat 2028-01-01')],
    ['of 366 days, in a leap year', from('Sat 2028-01-01', 'Sun 2028-12-31')],
    ['that ends before it starts, which is a fault of its own', from('Sat 2028-01-01', 'Thu 2026-12-24')],
    ['of a date that is none, which is a fault of its own', { startsOn: '2026-02-30', endsOn: '2999-12-31', title: 'x' } as never],
  ])('%s is taken', (_, closure) => {
    expect(overlongClosures([closure])).toEqual([]);
  });

  it.each<[name: string, closure: Closure, found: string]>([
    ['of 367 days, in a common year', from('Fri 2027-01-01', 'Sun 2028-01-02'), '2027-01-01 to 2028-01-02, 367 days'],
    ['of 367 days, in a leap year', from('Sat 2028-01-01', 'Mon 2029-01-01'), '2028-01-01 to 2029-01-01, 367 days'],
    ['into a wrong year', from('Thu 2026-12-24', 'Sun 2037-01-04'), '2026-12-24 to 2037-01-04, 3665 days'],
    ['without end', from('Thu 2026-12-24', 'Tue 2999-12-31'), '2026-12-24 to 2999-12-31, 355389 days'],
  ])('%s is refused by its value', (_, closure, found) => {
    const wanted = 'at most 366 days from first to last; is the year right? A longer closure is given as two';
    const short = from('Thu 2026-12-24', 'Thu 2026-12-24');
    expect(overlongClosures([short, closure])).toEqual([{ code: 'closure-too-long', found, wanted, where: 'closures[1]' }]);
  });

  it('when it is given: a version in force with a longer one can still be counted with', () => {
    const closures = [from('Thu 2026-12-24', 'Tue 2029-01-02')];
    expect(buildCalendar({ ...definition(), closures }).ok).toBe(true);
  });
});
