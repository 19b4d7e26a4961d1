import { type Closure } from '../../../src/domain/calendar/calendar-definition.js';
import { withAdditions } from '../../../src/domain/council/calendar-addition.js';
import { type UnattendedOffice } from '../../../src/domain/council/unattended.js';
import { asIfAttended, unattendedClosure } from '../../../src/domain/council/unattended-closure.js';
import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { council } from '../../support/councils.js';
import { at, day } from '../../support/facts.js';

const zone = 'Europe/London';
const state = (startedAt: string, until: string, ended: string | null = null): UnattendedOffice => {
  return { id: startedAt, startedAt: at(startedAt), startedBy: { kind: 'operator' }, until: day(until), endedAt: ended === null ? null : at(ended), closure: 'closure' };
};
const closure = (startsOn: string, endsOn: string): Closure => ({ startsOn: day(startsOn), endsOn: day(endsOn), title: 'Office not attended' });

describe('the days that count as closed because nobody attends the office', () => {
  it.each<[what: string, of: UnattendedOffice, closed: Closure | null]>([
    ['begun in the afternoon', state('Mon 2026-11-23 15:00', 'Fri 2026-11-27'), closure('Mon 2026-11-23', 'Fri 2026-11-27')],
    ['for one day', state('Mon 2026-11-23 15:00', 'Mon 2026-11-23'), closure('Mon 2026-11-23', 'Mon 2026-11-23')],
    ['ended before its last day', state('Mon 2026-11-23 15:00', 'Fri 2026-11-27', 'Wed 2026-11-25 09:00'), closure('Mon 2026-11-23', 'Tue 2026-11-24')],
    ['ended after midnight', state('Mon 2026-11-23 15:00', 'Fri 2026-11-27', 'Tue 2026-11-24 00:00'), closure('Mon 2026-11-23', 'Mon 2026-11-23')],
    ['ended on its first day', state('Mon 2026-11-23 15:00', 'Fri 2026-11-27', 'Mon 2026-11-23 23:59'), null],
    ['begun before midnight of summer time', state('Fri 2026-06-05 23:30', 'Mon 2026-06-08'), closure('Fri 2026-06-05', 'Mon 2026-06-08')],
  ])('%s', (_, of, closed) => {
    expect(unattendedClosure(of, zone)).toEqual(closed);
  });

  const { calendar } = council();
  const monday = state('Mon 2026-11-23 15:00', 'Fri 2026-11-27');
  const boiler: Closure = { ...closure('Mon 2026-11-23', 'Fri 2026-11-27'), title: 'The boiler' };
  const closedFor = (...closures: readonly Closure[]) => withAdditions(calendar, closures.map((one) => ({ kind: 'closure', closure: one })));

  it('are none in the calendar of an office as if it was attended', () => {
    const own = unattendedClosure(monday, zone);
    if (own === null) throw new Error('It closes the office.');
    expect(asIfAttended(closedFor(boiler, own), [monday], zone)).toEqual(closedFor(boiler));
  });

  it.each<[what: string, closed: Closure, of: UnattendedOffice]>([
    ['for another reason', boiler, monday],
    ['from an hour on', { ...closure('Mon 2026-11-23', 'Fri 2026-11-27'), startsAt: clockTime('12:00') }, monday],
    ['to an hour', { ...closure('Mon 2026-11-23', 'Fri 2026-11-27'), endsAt: clockTime('12:00') }, monday],
    ['from another day', closure('Tue 2026-11-24', 'Fri 2026-11-27'), monday],
    ['to another day', closure('Mon 2026-11-23', 'Thu 2026-11-26'), monday],
    ['where its days go on', closure('Mon 2026-11-23', 'Fri 2026-11-27'), { ...monday, closure: null }],
  ])('are no others: closed %s', (_, closed, of) => {
    const others = closedFor(closed);
    expect(asIfAttended(others, [of], zone)).toBe(others);
  });
});
