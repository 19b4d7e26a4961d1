import { dueWithWaits } from '../../../src/domain/calendar/clarification.js';
import { type CountingSettings, defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { foiCalendar } from '../../../src/domain/calendar/council-calendars.js';
import { foiDue } from '../../../src/domain/calendar/foi.js';
import { receivedOn } from '../../../src/domain/calendar/receipt.js';
import { built, council, office } from './offices.js';
import { at, day, refusalOf, spelt, taken } from './spelt.js';

const received = 'Mon 2026-06-08 10:00';
const wait = (asked: string, answered: string) => ({ askedAt: at(asked), answeredAt: at(answered) });

function due(clarification: CountingSettings['clarification'], days: number, waits: readonly ReturnType<typeof wait>[]): string {
  return spelt(taken(dueWithWaits(office(), { ...defaultCountingSettings, clarification }, at(received), days, waits)).dueOn);
}

describe('waiting for the councillor’s clarification', () => {
  const overTwoDays = [wait('Tue 2026-06-09 11:00', 'Thu 2026-06-11 09:00')];
  const overNight = [wait('Tue 2026-06-09 11:00', 'Wed 2026-06-10 09:00')];
  const withinTheDay = [wait('Tue 2026-06-09 11:00', 'Tue 2026-06-09 16:00')];
  const overTheWeekend = [wait('Fri 2026-06-12 11:00', 'Sun 2026-06-14 16:00')];
  const twice = [wait('Thu 2026-06-11 09:30', 'Fri 2026-06-12 09:00'), wait('Tue 2026-06-09 11:00', 'Wed 2026-06-10 09:00')];
  const overlapping = [...overTwoDays, wait('Wed 2026-06-10 09:00', 'Thu 2026-06-11 16:00')];
  const afterItWasDue = [wait('Thu 2026-06-18 11:00', 'Fri 2026-06-19 09:00')];
  const onTheDayItWasDue = [wait('Mon 2026-06-15 11:00', 'Wed 2026-06-17 09:00')];
  const beforeItCame = [wait('Wed 2026-06-03 11:00', 'Fri 2026-06-05 09:00')];
  const intoIt = [wait('Fri 2026-06-05 11:00', 'Tue 2026-06-09 09:00')];

  test.each([
    ['the clock goes on', 'clock-goes-on', 5, overTwoDays, 'Mon 2026-06-15'],
    ['it pauses: two working days elapsed in the wait', 'pauses', 5, overTwoDays, 'Wed 2026-06-17'],
    ['it pauses over a night', 'pauses', 5, overNight, 'Tue 2026-06-16'],
    ['asked and answered in one day', 'pauses', 5, withinTheDay, 'Mon 2026-06-15'],
    ['over a weekend', 'pauses', 5, overTheWeekend, 'Mon 2026-06-15'],
    ['twice, out of order', 'pauses', 5, twice, 'Wed 2026-06-17'],
    ['waits that overlap count once', 'pauses', 5, overlapping, 'Wed 2026-06-17'],
    ['a wait that began after it was due', 'pauses', 5, afterItWasDue, 'Mon 2026-06-15'],
    ['a wait that began on the day it was due', 'pauses', 5, onTheDayItWasDue, 'Mon 2026-06-15'],
    ['a wait before it came', 'pauses', 5, beforeItCame, 'Mon 2026-06-15'],
    ['a wait that was on when it came', 'pauses', 5, intoIt, 'Tue 2026-06-16'],
    ['a wait that pushes into another', 'pauses', 2, [...overNight, wait('Wed 2026-06-10 10:00', 'Thu 2026-06-11 09:00')], 'Fri 2026-06-12'],
    ['no days', 'pauses', 0, overTwoDays, 'Mon 2026-06-08'],
    ['it starts afresh from the last answer', 'starts-afresh', 5, twice, 'Fri 2026-06-19'],
    ['afresh, with nothing asked', 'starts-afresh', 5, [], 'Mon 2026-06-15'],
    ['afresh, but the answer came before the enquiry', 'starts-afresh', 5, beforeItCame, 'Mon 2026-06-15'],
  ] as const)('%s', (_, clarification, days, waits, expected) => {
    expect(due(clarification, days, waits)).toBe(expected);
  });

  test('the days left out are in the count, with the reason', () => {
    const settings = { ...defaultCountingSettings, clarification: 'pauses' } as const;
    const { count } = taken(dueWithWaits(office(), settings, at(received), 2, overTwoDays, 'v2'));
    const off = { kind: 'disregarded', because: 'waiting for the councillor' };
    expect(count).toMatchObject({
      dayZero: { on: '2026-06-08' },
      counted: ['2026-06-09', '2026-06-12'],
      passedOver: [{ date: '2026-06-10', off }, { date: '2026-06-11', off }],
      calendarVersion: 'v2',
      restarted: null,
    });
  });

  test('a fresh start says what was received first', () => {
    const settings = { ...defaultCountingSettings, clarification: 'starts-afresh' } as const;
    const { count } = taken(dueWithWaits(office(), settings, at(received), 2, overTwoDays));
    expect(count).toMatchObject({ received: { on: '2026-06-11' }, restarted: { firstReceivedOn: '2026-06-08', because: 'clarified' } });
  });
});

describe('the clock of FOI', () => {
  const foi = built(foiCalendar(council()));
  const fee = { noticeGivenOn: day('Fri 2026-07-10'), receivedOn: day('Tue 2026-07-14') };

  test.each([
    ['twenty days', 20, {}, 'Wed 2026-07-01', 'Thu 2026-07-30'],
    ['forty days (EIR)', 40, {}, 'Wed 2026-07-01', 'Fri 2026-08-28'],
    ['a fees notice and its fee, with a holiday between them', 20, { fee }, 'Wed 2026-07-01', 'Tue 2026-08-04'],
    ['a fee paid the same day', 20, { fee: { ...fee, noticeGivenOn: fee.receivedOn } }, 'Wed 2026-07-01', 'Fri 2026-07-31'],
    ['by the s.45 Code, on a Sunday', 20, { reading: 's45-code' }, 'Sun 2026-07-05', 'Wed 2026-08-05'],
    ['by the ICO, on the same Sunday', 20, {}, 'Sun 2026-07-05', 'Tue 2026-08-04'],
  ] as const)('%s', (_, workingDays, terms, from, expected) => {
    const request = { workingDays, reading: 'ico', ...terms } as const;
    const { dueOn } = taken(foiDue(foi, receivedOn(day(from)), request));
    expect(spelt(dueOn)).toBe(expected);
  });

  test('a day count that is none is refused', () => {
    expect(refusalOf(foiDue(foi, receivedOn(day('Wed 2026-07-01')), { workingDays: -20, reading: 'ico' })).found).toBe('-20');
  });
});
