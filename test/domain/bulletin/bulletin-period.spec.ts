import fc from 'fast-check';
import { bulletinDueAt, bulletinSendingDue, nextBulletinAt } from '../../../src/domain/bulletin/bulletin-period.js';
import { type BulletinRhythm, noBulletin } from '../../../src/domain/bulletin/bulletin-settings.js';
import { isRegular } from '../../../src/domain/bulletin/bulletin-name.js';
import { epochOf, instantOfEpoch } from '../../../src/domain/calendar/instant.js';
import { at, day } from '../../support/facts.js';
import { christmasClosure, office } from '../calendar/offices.js';

const [nine, closed] = [office(), office({ closures: [christmasClosure] })];
const rhythm = (every: 'week' | 'month', from = 'Mon 2026-01-05'): BulletinRhythm & { clause: null } => ({ clause: null, every, from: day(from), decision: null });

describe('the bulletin that is due', () => {
  it.each<[when: string, week: string | null, month: string | null]>([
    ['Mon 2026-11-30 08:59', null, null],
    ['Mon 2026-11-30 09:00', '2026-W49', '2026-11'],
    ['Mon 2026-11-30 17:00', null, null],
    ['Tue 2026-12-01 08:59', null, null],
    ['Tue 2026-12-01 09:00', '2026-W49', '2026-12'],
    ['Sun 2026-12-06 12:00', null, null],
    // Monday 25 May 2026 is the Spring bank holiday.
    ['Mon 2026-05-25 09:00', null, null],
    ['Tue 2026-05-26 09:00', '2026-W22', '2026-05'],
    // The clocks go forward on Sunday 29 March 2026.
    ['Mon 2026-03-30 08:59', null, null],
    ['Mon 2026-03-30 09:00', '2026-W14', '2026-03'],
  ])('at %s is of the week %s, of the month %s', (when, week, month) => {
    expect([bulletinDueAt(rhythm('week'), nine, at(when)), bulletinDueAt(rhythm('month'), nine, at(when))]).toEqual([week, month]);
  });

  it('is none where the council chose no rhythm', () => {
    expect(bulletinDueAt(noBulletin, nine, at('Mon 2026-11-30 09:00'))).toBeNull();
  });

  it.each<[from: string, when: string, due: string | null]>([
    ['Mon 2026-11-30', 'Mon 2026-11-30 09:00', '2026-W49'],
    ['Tue 2026-12-01', 'Mon 2026-11-30 09:00', null],
    ['Tue 2026-12-01', 'Tue 2026-12-01 09:00', null],
    ['Tue 2026-12-01', 'Mon 2026-12-07 09:00', '2026-W50'],
  ])('from %s on, at %s is %s: a week that had begun before is passed over', (from, when, due) => {
    expect(bulletinDueAt(rhythm('week', from), nine, at(when))).toBe(due);
  });
});

describe('when a bulletin goes', () => {
  it.each([
    ['a week', nine, '2026-W49', 'Mon 2026-11-30 09:00'],
    ['a week that begins with a bank holiday', nine, '2026-W22', 'Tue 2026-05-26 09:00'],
    ['a month that begins on a Saturday', nine, '2026-08', 'Mon 2026-08-03 09:00'],
    ['the week that an office is back in', closed, '2027-W01', 'Mon 2027-01-04 09:00'],
  ])('is the first opening of %s', (_, calendar, period, when) => {
    expect(bulletinSendingDue(calendar, period)).toBe(at(when));
  });

  it('is never in a week in which the office does not open', () => {
    expect(bulletinSendingDue(closed, '2026-W53')).toBeNull();
  });

  it.each<[name: string, every: 'week' | 'month', from: string, now: string, next: string]>([
    ['before the first opening of this week', 'week', 'Mon 2026-01-05', 'Mon 2026-11-30 08:00', 'Mon 2026-11-30 09:00'],
    ['once this week’s has gone', 'week', 'Mon 2026-01-05', 'Mon 2026-11-30 09:00', 'Mon 2026-12-07 09:00'],
    ['once this month’s has gone', 'month', 'Mon 2026-01-05', 'Tue 2026-12-01 09:00', 'Mon 2027-01-04 09:00'],
    ['before the day from which they are sent', 'week', 'Wed 2026-12-09', 'Mon 2026-11-30 09:00', 'Mon 2026-12-14 09:00'],
    ['over a week without an opening', 'week', 'Mon 2026-01-05', 'Mon 2026-12-21 09:00', 'Mon 2027-01-04 09:00'],
  ])('next, %s', (_, every, from, now, next) => {
    expect(nextBulletinAt(rhythm(every, from), closed, at(now))).toBe(at(next));
  });

  it('next is due at that very minute, and nothing else becomes due before it', () => {
    const [from, to] = [epochOf(at('Thu 2026-01-01 00:00')), epochOf(at('Thu 2026-12-31 00:00'))];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Math.floor((to - from) / 60_000) }), fc.constantFrom('week' as const, 'month' as const), (minute, every) => {
        const now = instantOfEpoch(from + minute * 60_000);
        const next = nextBulletinAt(rhythm(every), closed, now);
        if (next === null) throw new Error('There is always another.');
        const due = bulletinDueAt(rhythm(every), closed, next);
        expect(due).not.toBeNull();
        expect(bulletinSendingDue(closed, due ?? '')).toBe(next);
        const before = bulletinDueAt(rhythm(every), closed, instantOfEpoch(epochOf(next) - 60_000));
        expect(before === null || before < (due ?? '')).toBe(true);
      }),
    );
  });
});

describe('the name of a bulletin', () => {
  it.each([
    ['2026-W49', true],
    ['2026-12', true],
    ['01a2b3c4-0000-4000-8000-000000000000', false],
    ['item-1', false],
  ])('%s is a period: %s', (name, regular) => {
    expect(isRegular(name)).toBe(regular);
  });
});
