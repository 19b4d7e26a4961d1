import { checkUnattended, isUnattended, type UnattendedOffice } from '../../../src/domain/council/unattended.js';
import { at, day } from '../../support/facts.js';

const zone = 'Europe/London';
const state = (more: Partial<UnattendedOffice> = {}): UnattendedOffice => ({
  ...{ id: 'one', startedAt: at('Mon 2026-06-01 10:00'), startedBy: { kind: 'operator' }, until: day('Fri 2026-06-05'), endedAt: null, closure: null },
  ...more,
});

describe('an office that nobody attends', () => {
  it.each<[when: string, unattended: boolean]>([
    ['Mon 2026-06-01 10:00', true],
    ['Fri 2026-06-05 23:59', true],
    ['Sat 2026-06-06 00:00', false],
  ])('until Friday 5 June: %s, %s', (when, unattended) => {
    expect(isUnattended(state(), at(when), zone)).toBe(unattended);
  });

  it('is attended again from the instant at which it was ended', () => {
    const ended = state({ endedAt: at('Wed 2026-06-03 09:00') });
    expect(isUnattended(ended, at('Wed 2026-06-03 08:59'), zone)).toBe(true);
    expect(isUnattended(ended, at('Wed 2026-06-03 09:00'), zone)).toBe(false);
  });

  it.each<[name: string, until: string, newest: UnattendedOffice | null, outcome: unknown]>([
    ['today', 'Wed 2026-06-03', null, { ok: true }],
    ['to a day gone by', 'Tue 2026-06-02', null, { ok: false, refusal: { code: 'unattended-days', until: '2026-06-02', today: '2026-06-03', latest: '2026-07-01' } }],
    ['to the last day of four weeks', 'Wed 2026-07-01', null, { ok: true }],
    ['to a day after them', 'Thu 2026-07-02', null, { ok: false, refusal: { code: 'unattended-days', until: '2026-07-02', latest: '2026-07-01' } }],
    ['twice at a time', 'Mon 2026-06-08', state(), { ok: false, refusal: { code: 'unattended-already', until: '2026-06-05' } }],
    ['after another ended by itself', 'Mon 2026-06-08', state({ until: day('Tue 2026-06-02') }), { ok: true }],
  ])('begins or not: %s', (_, until, newest, outcome) => {
    expect(checkUnattended(day(until), newest, at('Wed 2026-06-03 10:00'), zone)).toMatchObject(outcome as object);
  });
});
