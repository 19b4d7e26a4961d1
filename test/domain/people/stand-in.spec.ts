import { type Absence, absentFor, standInOn } from '../../../src/domain/people/absence.js';
import { day, olive, oscar } from '../../support/facts.js';

const clerk = 'officer-clerk';
const away = (person: string, deputy: string, from = 'Mon 2026-06-08', until = 'Fri 2026-06-12'): Absence => ({ id: person, person, deputy, from: day(from), until: day(until) });

describe('who stands in', () => {
  const oscars = away(oscar, olive);

  it.each<[name: string, absences: readonly Absence[], on: string, kept: readonly string[], standsIn: string | null]>([
    ['on the day before the first', [oscars], 'Sun 2026-06-07', [], null],
    ['on the first day', [oscars], 'Mon 2026-06-08', [], olive],
    ['on the last day', [oscars], 'Fri 2026-06-12', [], olive],
    ['on the day after the last', [oscars], 'Sat 2026-06-13', [], null],
    ['while they are away themselves', [oscars, away(olive, clerk, 'Wed 2026-06-10', 'Wed 2026-06-10')], 'Wed 2026-06-10', [], null],
    ['once they are back', [oscars, away(olive, clerk, 'Wed 2026-06-10', 'Wed 2026-06-10')], 'Thu 2026-06-11', [], olive],
    ['having handed the matter over because of a relation', [oscars], 'Mon 2026-06-08', [olive], null],
    ['where only another is away', [away(clerk, olive)], 'Mon 2026-06-08', [], null],
  ])('%s', (_, absences, on, kept, standsIn) => {
    expect(standInOn(absences, oscar, day(on), new Set(kept))).toBe(standsIn);
  });

  it('may do so for several, each on their days', () => {
    const absences = [oscars, away(clerk, olive, 'Thu 2026-06-11', 'Thu 2026-06-11'), away(olive, oscar, 'Tue 2026-06-09', 'Tue 2026-06-09')];
    const on = (date: string) => absentFor(absences, olive, day(date));
    expect([on('Mon 2026-06-08'), on('Tue 2026-06-09'), on('Thu 2026-06-11'), on('Sat 2026-06-13')]).toEqual([[oscar], [], [oscar, clerk], []]);
  });
});
