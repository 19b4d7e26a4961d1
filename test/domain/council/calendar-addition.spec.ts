import { type OneOffDay } from '../../../src/domain/calendar/calendar-definition.js';
import { type CouncilFacts } from '../../../src/domain/calendar/council-calendars.js';
import { buildCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { additionFaults, type CalendarAddition, withAdditions } from '../../../src/domain/council/calendar-addition.js';
import { type CouncilCalendar, countingCalendar } from '../../../src/domain/council/council.js';
import { council, facts } from '../../support/councils.js';
import { day } from '../../support/facts.js';

const calendarOf = (of: Partial<CouncilFacts> = {}): CouncilCalendar => ({ ...council().calendar, facts: facts(of) });
const mourning: OneOffDay = { date: day('Mon 2026-09-21'), title: 'Mourning', proclaimed: false };
const asOff = (of: Partial<OneOffDay> = {}): CalendarAddition => ({ kind: 'one-off-day', day: { ...mourning, ...of } });
const shut = (startsOn: string, endsOn: string, title = 'Boiler'): CalendarAddition => ({
  kind: 'closure',
  closure: { startsOn: day(startsOn), endsOn: day(endsOn), title },
});
const longClosure = { startsOn: day('Thu 2026-12-24'), endsOn: day('Tue 2029-01-02'), title: 'Of the file' };

describe('what was added to a calendar', () => {
  it('is nothing: the calendar is the file’s', () => {
    const calendar = calendarOf();
    expect(withAdditions(calendar, [])).toBe(calendar);
  });

  it('stands after what the file says, in the order in which it was added', () => {
    const filed = calendarOf({ closures: [longClosure], oneOffDays: [mourning] });
    const [first, second] = [shut('Wed 2026-05-13', 'Wed 2026-05-13', 'First'), shut('Tue 2026-05-12', 'Tue 2026-05-12', 'Second')];
    const { closures, oneOffDays } = withAdditions(filed, [first, asOff({ date: day('Tue 2026-09-22') }), second]).facts;
    expect(closures.map(({ title }) => title)).toEqual(['Of the file', 'First', 'Second']);
    expect(oneOffDays.map(({ date }) => date)).toEqual([day('Mon 2026-09-21'), day('Tue 2026-09-22')]);
  });

  it('counts once where the file says the same day by now, and can still be built', () => {
    const both = withAdditions(calendarOf({ oneOffDays: [mourning] }), [asOff({ title: 'Added before' })]);
    expect(both.facts.oneOffDays).toEqual([mourning]);
    expect(buildCalendar(countingCalendar(both)).ok).toBe(true);
  });
});

describe('an addition', () => {
  it.each<[name: string, calendar: CouncilCalendar, addition: CalendarAddition]>([
    ['a closure', calendarOf(), shut('Thu 2026-12-24', 'Mon 2027-01-04')],
    ['a closure of 366 days', calendarOf(), shut('Fri 2027-01-01', 'Sat 2028-01-01')],
    ['a closure, where the file has one that is too long', calendarOf({ closures: [longClosure] }), shut('Wed 2026-05-13', 'Wed 2026-05-13')],
    ['a closure of a day that is off already', calendarOf({ oneOffDays: [mourning] }), shut('Mon 2026-09-21', 'Mon 2026-09-21')],
    ['a day off', calendarOf(), asOff()],
    ['the day after one', calendarOf({ oneOffDays: [mourning] }), asOff({ date: day('Tue 2026-09-22') })],
    ['a day off on a bank holiday', calendarOf(), asOff({ date: day('Fri 2026-12-25') })],
  ])('is taken: %s', (_, calendar, addition) => {
    expect(additionFaults(calendar, addition)).toEqual([]);
  });

  it.each<[name: string, calendar: CouncilCalendar, addition: CalendarAddition, faults: readonly (readonly [code: string, found: string, where: string])[]]>([
    ['a closure of 367 days', calendarOf(), shut('Fri 2027-01-01', 'Sun 2028-01-02'), [['closure-too-long', '2027-01-01 to 2028-01-02, 367 days', 'closure']]],
    [
      'all that is wrong with a closure, whatever the file has',
      calendarOf({ closures: [longClosure] }),
      shut('Wed 2026-05-13', 'Tue 2026-05-12', ' '),
      [
        ['closure-backwards', '2026-05-13T00:00 to 2026-05-12T24:00', 'closure'],
        ['title-missing', ' ', 'closure.title'],
      ],
    ],
    ['a day off of the file', calendarOf({ oneOffDays: [mourning] }), asOff({ proclaimed: true }), [['day-given-twice', '2026-09-21', 'oneOffDay.date']]],
    ['a day off that was added', withAdditions(calendarOf(), [asOff()]), asOff(), [['day-given-twice', '2026-09-21', 'oneOffDay.date']]],
    [
      'a day off twice and without a title',
      calendarOf({ oneOffDays: [mourning] }),
      asOff({ title: '' }),
      [
        ['title-missing', '', 'oneOffDay.title'],
        ['day-given-twice', '2026-09-21', 'oneOffDay.date'],
      ],
    ],
  ])('is refused: %s', (_, calendar, addition, faults) => {
    expect(additionFaults(calendar, addition).map(({ code, found, where }) => [code, found, where])).toEqual(faults);
  });
});
