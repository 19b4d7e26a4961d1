import { foiCalendar } from '../../../src/domain/calendar/council-calendars.js';
import { type CountedDays, daysCountedUnder } from '../../../src/domain/protocol/counted-days.js';
import { statuteFor } from '../../../src/domain/protocol/statute.js';
import { dueWords, promiseWords } from '../../../src/domain/reminder/due-words.js';
import { built, christmasClosure, council, office } from '../calendar/offices.js';
import { day } from '../calendar/spelt.js';

/** Closed from half past twelve on 24 December to nine on 4 January, which is a bank holiday in Scotland. */
const counted: CountedDays = { council: office({ closures: [christmasClosure] }), law: built(foiCalendar(council({ closures: [christmasClosure] }))) };
const [foi, eir] = [statuteFor('foi').id, statuteFor('eir').id];
const protocols = 'houghton-regis/10.2';

describe('how long overdue a duty is, over a closure of the office', () => {
  it.each<[under: string, due: string, on: string, days: string]>([
    [protocols, 'Tue 2026-12-22', 'Thu 2026-12-24', '2 working days'],
    [foi, 'Tue 2026-12-22', 'Thu 2026-12-24', '2 working days'],
    [protocols, 'Tue 2026-12-22', 'Mon 2027-01-04', '3 working days'],
    [foi, 'Tue 2026-12-22', 'Mon 2027-01-04', '5 working days'],
    [eir, 'Tue 2026-12-22', 'Mon 2027-01-04', '5 working days'],
    [protocols, 'Tue 2026-12-22', 'Tue 2027-01-05', '4 working days'],
    [foi, 'Tue 2026-12-22', 'Tue 2027-01-05', '6 working days'],
    [eir, 'Tue 2026-12-22', 'Tue 2027-01-05', '6 working days'],
    [foi, 'Wed 2026-12-30', 'Mon 2027-01-04', '1 working day'],
  ])('under %s, due %s, on %s: %s', (under, due, on, days) => {
    expect(dueWords(daysCountedUnder(under, counted), day(due), day(on))).toContain(`overdue by ${days} (`);
  });

  it('a day that the law does not count is none, though the office opens on it', () => {
    expect(dueWords(daysCountedUnder(foi, counted), day('Thu 2026-12-31'), day('Mon 2027-01-04'))).toBe('overdue (it was due on Thursday 31 December 2026)');
  });

  it('a promise is the office’s own, and counted in its days', () => {
    expect(promiseWords(daysCountedUnder(protocols, counted), day('Tue 2026-12-22'), day('Mon 2027-01-04'))).toContain('ran out 3 working days ago');
  });
});
