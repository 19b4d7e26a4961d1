import { type Absence, absenceOn, type AbsenceRefusal, checkAbsence } from '../../../src/domain/people/absence.js';
import { day, olive, oscar } from '../../support/facts.js';

const away = (from: string, until: string, more: Partial<Absence> = {}): Absence => ({ id: 'one', person: oscar, from: day(from), until: day(until), deputy: olive, ...more });
const entered = away('Mon 2026-06-08', 'Fri 2026-06-12');
const today = day('Mon 2026-06-01');

describe('an absence', () => {
  it.each<[name: string, absence: Absence]>([
    ['of one day, today', away('Mon 2026-06-01', 'Mon 2026-06-01')],
    ['that began before it was entered', away('Fri 2026-05-29', 'Mon 2026-06-01')],
    ['up to the day before another', away('Fri 2026-06-05', 'Sun 2026-06-07')],
    ['from the day after another', away('Sat 2026-06-13', 'Mon 2026-06-15')],
    ['of somebody else on the same days', away('Mon 2026-06-08', 'Fri 2026-06-12', { person: olive, deputy: oscar })],
  ])('is taken: %s', (_, absence) => {
    expect(checkAbsence(absence, [entered], today)).toEqual({ ok: true, value: true });
  });

  it.each<[name: string, absence: Absence, code: AbsenceRefusal['code']]>([
    ['that ends before it begins', away('Tue 2026-06-02', 'Mon 2026-06-01'), 'absence-days'],
    ['that is over', away('Fri 2026-05-29', 'Sun 2026-05-31'), 'absence-days'],
    ['with oneself standing in', away('Mon 2026-06-01', 'Mon 2026-06-01', { deputy: oscar }), 'own-deputy'],
    ['that ends on the first day of another', away('Fri 2026-06-05', 'Mon 2026-06-08'), 'absence-overlaps'],
    ['that begins on the last day of another', away('Fri 2026-06-12', 'Mon 2026-06-15'), 'absence-overlaps'],
  ])('is refused: %s', (_, absence, code) => {
    expect(checkAbsence(absence, [entered], today)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('holds both of its days, and no other', () => {
    const days = ['Sun 2026-06-07', 'Mon 2026-06-08', 'Fri 2026-06-12', 'Sat 2026-06-13'].map((on) => absenceOn([entered], oscar, day(on)) !== undefined);
    expect(days).toEqual([false, true, true, false]);
    expect(absenceOn([entered], olive, day('Mon 2026-06-08'))).toBeUndefined();
  });
});
