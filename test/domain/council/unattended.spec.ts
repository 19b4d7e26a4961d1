import fc from 'fast-check';
import { addDays, dayNumberOf } from '../../../src/domain/calendar/civil-date.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { checkUnattended, isUnattended, type UnattendedOffice } from '../../../src/domain/council/unattended.js';
import { at, day } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';

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
    ['on a day on which it began before, and ended', 'Wed 2026-07-01', state({ startedAt: at('Wed 2026-06-03 08:00'), endedAt: at('Wed 2026-06-03 09:00') }), { ok: true }],
  ])('begins or not: %s', (_, until, newest, outcome) => {
    expect(checkUnattended(day(until), newest, { states: newest === null ? [] : [newest], lastAct: null }, at('Wed 2026-06-03 10:00'), zone)).toMatchObject(outcome as object);
  });

  const from = (start: string, until: string, ended: string | null = null): UnattendedOffice => state({ id: start, startedAt: at(start), until: day(until), endedAt: ended === null ? null : at(ended) });
  const short = (latest: string, gone: number) => ({ ok: false, refusal: { code: 'unattended-days', latest, gone } });
  const long = (gone: number, free: string) => ({ ok: false, refusal: { code: 'unattended-long', gone, from: free } });
  /** Monday 1 to Monday 29 June: as long as one may be. */
  const all = from('Mon 2026-06-01 10:00', 'Mon 2026-06-29');

  it.each<[what: string, states: readonly UnattendedOffice[], lastAct: string | null, now: string, until: string, outcome: object]>([
    ['ended after two days and begun again: the rest of the four weeks', [from('Mon 2026-06-01 10:00', 'Mon 2026-06-29', 'Tue 2026-06-02 09:00')], null, 'Wed 2026-06-03 09:00', 'Mon 2026-06-29', { ok: true }],
    ['and no day longer', [from('Mon 2026-06-01 10:00', 'Mon 2026-06-29', 'Tue 2026-06-02 09:00')], null, 'Wed 2026-06-03 09:00', 'Tue 2026-06-30', short('2026-06-29', 2)],
    ['ended and begun several times', [from('Mon 2026-06-01 10:00', 'Fri 2026-06-05'), from('Mon 2026-06-08 10:00', 'Fri 2026-06-26', 'Wed 2026-06-10 09:00')], null, 'Mon 2026-06-15 09:00', 'Mon 2026-07-06', short('2026-07-05', 8)],
    ['twice on one day, which is one day', [from('Mon 2026-06-01 10:00', 'Fri 2026-06-05', 'Mon 2026-06-01 11:00'), from('Mon 2026-06-01 12:00', 'Fri 2026-06-05', 'Mon 2026-06-01 13:00')], null, 'Tue 2026-06-02 09:00', 'Mon 2026-06-29', { ok: true }],
    ['after all of them, for a day', [all], null, 'Tue 2026-06-30 09:00', 'Tue 2026-06-30', long(29, '2026-07-28')],
    ['after all of them, by the last day on which it is the same absence', [all], null, 'Mon 2026-07-27 09:00', 'Mon 2026-07-27', long(29, '2026-07-28')],
    ['after all of them, four weeks later', [all], null, 'Tue 2026-07-28 09:00', 'Tue 2026-08-25', { ok: true }],
    ['after all of them, where an officer acted in between', [all], 'Tue 2026-06-30 08:59', 'Tue 2026-06-30 09:00', 'Tue 2026-07-28', { ok: true }],
    ['after all of them, where an officer acted before they began', [all], 'Mon 2026-06-01 09:00', 'Tue 2026-06-30 09:00', 'Tue 2026-07-28', short('2026-06-30', 28)],
    ['where an officer acted in its midst: since then', [all], 'Fri 2026-06-19 15:00', 'Tue 2026-06-30 09:00', 'Tue 2026-07-21', short('2026-07-18', 10)],
  ])('is one absence, however often it is begun: %s', (_, states, lastAct, now, until, outcome) => {
    expect(checkUnattended(day(until), states.at(-1) ?? null, { states, lastAct: lastAct === null ? null : at(lastAct) }, at(now), zone)).toMatchObject(outcome);
  });

  it('lasts no more than 29 days in one absence, however often it is ended and begun, while no officer acts', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ pause: fc.nat(30), wish: fc.nat(28), endedAfter: fc.option(fc.nat(28)) }), { minLength: 1, maxLength: 40 }), (tries) => {
        const states: UnattendedOffice[] = [];
        let now = at('Mon 2026-06-01 10:00');
        for (const { pause, wish, endedAfter } of tries) {
          const today = civilTimeOf(now, zone).date;
          const until = addDays(today, wish);
          if (checkUnattended(until, states.at(-1) ?? null, { states, lastAct: null }, now, zone).ok) {
            const ended = endedAfter === null || endedAfter >= wish ? null : minutesAfter(now, endedAfter * 1440);
            states.push(state({ id: String(states.length), startedAt: now, until, endedAt: ended }));
            now = minutesAfter(now, (Math.min(endedAfter ?? wish, wish) + 1) * 1440);
          }
          now = minutesAfter(now, pause * 1440);
        }
        const days = new Set(states.flatMap(({ startedAt, until, endedAt }) => {
          const [first, last] = [civilTimeOf(startedAt, zone).date, endedAt === null ? until : civilTimeOf(endedAt, zone).date];
          return Array.from({ length: dayNumberOf(last) - dayNumberOf(first) + 1 }, (_, index) => dayNumberOf(first) + index);
        }));
        let [inOne, before] = [0, -Infinity];
        for (const one of [...days].toSorted((first, second) => first - second)) {
          inOne = one - before > 28 ? 1 : inOne + 1;
          before = one;
          expect(inOne).toBeLessThanOrEqual(29);
        }
      }),
      { numRuns: 300 },
    );
  });
});
