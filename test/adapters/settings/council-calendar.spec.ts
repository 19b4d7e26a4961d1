import { type Edit, binding, edited, faultsOf, row, settingsOf, sound } from './configuration.js';

const monday = '[{ opens: "09:00", closes: "12:00" }, { opens: "13:00", closes: "17:00" }]';
const thursday = '[{ opens: "09:30", closes: "12:30" }]';
const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
const aTime = 'a time such as 09:30, from 00:00 to 24:00';
const inQuotes = 'a time in quotation marks, such as "09:30"';
const sayWhy = 'a few words that say why';
const neverOpen: readonly Edit[] = [[monday, '[]'], [thursday, '[]']];
const saturdayTwice: Edit = ['openings: [{ opens: "10:00", closes: "12:00" }], title: Fair }', 'openings: [{ opens: "10:00", closes: "12:00" }], title: Fair }\n    - { date: 2026-07-04, openings: [{ opens: "14:00", closes: "15:00" }], title: Fair }'];

describe('a council’s hours and days', () => {
  it.each([
    row('a time that does not exist', [['closes: "12:30"', 'closes: "25:00"']], 13, 'office.week.thursday[0].closes', '"25:00"', aTime),
    row('a time that is a number', [['closes: "12:30"', 'closes: 12']], 13, 'office.week.thursday[0].closes', '12', inQuotes),
    row('hours that close before they open', [['closes: "12:30"', 'closes: "09:00"']], 13, 'office.week.thursday[0]', '"09:30 to 09:00"', 'hours that close after they open'),
    row('hours that overlap', [['closes: "12:00" }, {', 'closes: "14:00" }, {']], 10, 'office.week.monday', '"09:00 to 14:00 and 13:00 to 17:00"', 'openings that do not overlap'),
    row('a week that never opens', neverOpen, 9, 'office.week', 'no opening on any day', 'an opening on at least one day of the week'),
    row('a weekday that is missing', [['    sunday: []\n', '']], 9, 'office.week.sunday', 'nothing', 'a list of openings, [] for a day that is closed'),
    row('a weekday that is none', [['    sunday: []\n', '    sunday: []\n    holiday: []\n']], 17, 'office.week.holiday', 'an unknown key', 'one of monday, tuesday, wednesday, thursday, friday, saturday, sunday'),
    row('a zone that does not exist', [['Europe/London', 'Europe/Ware']], 6, 'zone', '"Europe/Ware"', 'a time zone such as Europe/London'),
    row('a closure to a day that does not exist', [['endsOn: 2027-01-04', 'endsOn: 2027-02-29']], 18, 'office.closures[0].endsOn', '"2027-02-29"', aDate),
    row('a closure that ends before it starts', [['endsOn: 2027-01-04', 'endsOn: 2026-12-04']], 18, 'office.closures[0]', '"2026-12-24T12:30 to 2026-12-04T09:00"', 'a closure that ends after it starts'),
    row('a closure into a wrong year', [['endsOn: 2027-01-04', 'endsOn: 2037-01-04']], 18, 'office.closures[0]', '"2026-12-24 to 2037-01-04, 3665 days"', 'at most 366 days from first to last; is the year right? A longer closure is given as two'),
    row('a closure without a title', [['title: Christmas', 'title: ""']], 18, 'office.closures[0].title', '""', sayWhy),
    row('a special day that does not exist', [['date: 2026-07-04', 'date: 2026-06-31']], 20, 'office.specialDays[0].date', '"2026-06-31"', aDate),
    row('a special day without hours', [['openings: [{ opens: "10:00", closes: "12:00" }]', 'openings: []']], 20, 'office.specialDays[0].openings', '"2026-07-04"', 'at least one opening; a day off is a closure or a one-off day'),
    row('a special day twice', [saturdayTwice], 21, 'office.specialDays[1]', '"2026-07-04"', 'each date once'),
    row('a day off that says yes', [['proclaimed: false', 'proclaimed: yes']], 22, 'office.oneOffDays[0].proclaimed', '"yes"', 'true or false'),
    row('a cut-off in words', [['counting: {}', 'counting: { afterHours: { kind: cut-off, at: 5pm } }']], 23, 'counting.afterHours.at', '"5pm"', aTime),
    row('another way with what comes after hours', [['counting: {}', 'counting: { afterHours: { kind: never } }']], 23, 'counting.afterHours.kind', '"never"', 'cut-off or closing-time or calendar-day'),
    row('a half day that is neither', [['counting: {}', 'counting: { halfDay: half }']], 23, 'counting.halfDay', '"half"', 'working-day or not-a-working-day'),
  ])('with %s are refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('are all judged, though one of them cannot be read', () => {
    const edits: readonly Edit[] = [
      ['nation: england-and-wales', 'nation: england'],
      [monday, 'closed'],
      ['closes: "12:30"', 'closes: "09:00"'],
      ['endsOn: 2027-01-04', 'endsOn: 2027-02-29'],
    ];
    expect(faultsOf(edited(sound, binding, ...edits)).map(({ line, key }) => `${line} ${key}`)).toEqual([
      '5 nation',
      '10 office.week.monday',
      '13 office.week.thursday[0]',
      '18 office.closures[0].endsOn',
    ]);
  });

  it('reach the council with its nation’s bank holidays and the counting that it does not name', () => {
    const [council] = settingsOf(edited(sound, binding, ['counting: {}', 'counting: { dayOfReceipt: day-1 }'])).councils;
    expect(council?.calendar).toMatchObject({
      workingDaysOf: 'office',
      facts: {
        nation: 'england-and-wales',
        week: { thursday: [{ opens: '09:30', closes: '12:30' }], sunday: [] },
        bankHolidays: { nations: { 'england-and-wales': { 2026: { days: [{ date: '2026-12-25' }] } } } },
      },
      counting: { dayOfReceipt: 'day-1', afterHours: { kind: 'cut-off', at: '17:00' }, dueDayEnds: 'end-of-day' },
    });
  });
});
