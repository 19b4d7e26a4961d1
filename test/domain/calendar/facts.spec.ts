import { type Closure, type Opening, type WeekdayName } from '../../../src/domain/calendar/calendar-definition.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { foiCalendar } from '../../../src/domain/calendar/council-calendars.js';
import { dueAfterWorkingDays } from '../../../src/domain/calendar/deadline.js';
import { type FoiRequest, foiDue } from '../../../src/domain/calendar/foi.js';
import { receivedAt, receivedOn } from '../../../src/domain/calendar/receipt.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { type FoiFact, foiFacts } from './facts-of-foi.js';
import { type OfficeFact, officeFacts } from './facts-of-offices.js';
import { built, council, hours, nineToFive, office } from './offices.js';
import { at, day, spelt, taken } from './spelt.js';

const byClosing = { ...defaultCountingSettings, afterHours: { kind: 'closing-time' } } as const;
const weekdays: readonly WeekdayName[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

describe('facts about offices, with the bank holidays that are shipped', () => {
  test.each(officeFacts.map((fact) => [fact.name, fact] as const))('%s', (_, fact) => {
    const calendar = officeOf(fact);
    const { dueOn, closesAt, count } = taken(dueAfterWorkingDays(calendar, byClosing, at(fact.received), fact.days));
    expect(spelt(dueOn)).toBe(fact.due);
    expect(count).toMatchObject({ dayZero: { on: day(fact.zero) } });
    expect(civilTimeOf(closesAt, 'Europe/London')).toEqual({ date: dueOn, time: fact.closes ?? '17:00' });
  });
});

describe('facts about FOI, with the bank holidays that are shipped', () => {
  const calendar = built(foiCalendar(council()));

  test.each(foiFacts.map((fact) => [fact.name, fact] as const))('%s', (_, fact) => {
    const { dueOn, lastMoment, count } = taken(foiDue(calendar, receiptOf(fact), requestOf(fact)));
    expect(spelt(dueOn)).toBe(fact.due);
    expect(count).toMatchObject({ dayZero: { on: day(fact.zero) } });
    expect(civilTimeOf(lastMoment, 'Europe/London')).toMatchObject({ time: '00:00' });
  });

  function receiptOf({ received }: FoiFact) {
    return received.length > 14 ? receivedAt(calendar, at(received)) : receivedOn(day(received));
  }
});

function requestOf({ days, reading = 'ico', fee, clarifies }: FoiFact): FoiRequest {
  return {
    workingDays: days,
    reading,
    ...(fee !== undefined && { fee: { noticeGivenOn: day(fee[0]), receivedOn: day(fee[1]) } }),
    ...(clarifies !== undefined && { clarifies: day(clarifies) }),
  };
}

function officeOf({ nation = 'england-and-wales', hours: text, closed }: OfficeFact) {
  const closures: readonly Closure[] = closed === undefined ? [] : [{ startsOn: day(closed[0]), endsOn: day(closed[1]), title: 'Closed' }];
  return office({ nation, week: text === undefined ? nineToFive : weekOf(text), closures });
}

/** "mon wed 09:30-14:00; thu 13:00-18:00" */
function weekOf(text: string): Partial<Record<WeekdayName, readonly Opening[]>> {
  return Object.fromEntries(text.split('; ').flatMap((part) => {
    const [, names = '', openings = ''] = /^([a-z -]+) (\d.*)$/.exec(part) ?? [];
    const open = weekdays.filter((name, i) => (names === 'mon-fri' ? i < 5 : names.includes(name.slice(0, 3))));
    return open.map((name) => [name, hours(openings)]);
  }));
}
