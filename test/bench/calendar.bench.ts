import { readFileSync } from 'node:fs';
import { type BankHolidayFile, bankHolidaysOf } from '../../src/domain/calendar/bank-holidays.js';
import { dayNumberOf } from '../../src/domain/calendar/civil-date.js';
import { defaultCountingSettings as settings } from '../../src/domain/calendar/counting.js';
import { msInDay } from '../../src/domain/calendar/instant.js';
import { agreement, plainNoons } from './calendar-agreement.js';
import { buildingFigures } from './calendar-building.js';
import { asObject, atFloor, inNumbers, withReason } from './calendar-contenders.js';
import { numpy } from './calendar-numpy.js';
import { reachFigures } from './calendar-reach.js';
import { rivals, workOf } from './calendar-rivals.js';
import { checksum } from './calendar-rounds.js';
import { table } from './calendar-table.js';
import { plainCalendar, receiptsBetween, townCalendar } from './calendar-workload.js';

const file = JSON.parse(readFileSync('config/bank-holidays.json', 'utf8')) as BankHolidayFile;
const holidays = bankHolidaysOf(file, 'england-and-wales').map(({ date }) => String(date));
const calendar = townCalendar(file);
const receipts = receiptsBetween('2024-01-01', '2028-01-01', 20_000);

const ours = [
  { name: 'the floor: prefix counts, two zone look-ups', work: atFloor(calendar, receipts, dayNumberOf('2000-01-01'), dayNumberOf('2070-01-01')) },
  { name: 'ours, numbers in and out', work: inNumbers(calendar, settings, receipts), wanted: 2, growth: 1.3 },
  { name: 'ours, as the object that the domain uses', work: asObject(calendar, settings, receipts), wanted: 5, growth: 1.3 },
  { name: 'ours, with its reason as data', work: withReason(calendar, settings, receipts), wanted: 100 },
];

/** The others count from a date to a date: they are asked about working days, on which no cut-off matters. */
const plain = plainCalendar(file);
const noons = plainNoons(plain, receipts.epochs);
const others = await rivals(holidays);
const vectorised = numpy(noons.map((noon) => Math.floor(noon / msInDay)), holidays);
const theirs = [
  ...(vectorised === undefined ? [] : [{ name: 'numpy.busday_offset, vectorised, dates only', work: vectorised.work }]),
  ...others.map((rival) => ({ name: rival.name, work: workOf(rival, noons) })),
];

function agreements(): string[] {
  const few = noons.slice(0, 1000);
  const line = (name: string, due: (n: number) => (noon: number, i: number) => number) => {
    const same = [2, 20, 250].map((n) => agreement(plain, few, n, due(n)).padStart(21));
    return `${name.padEnd(46)}${same.join('')}`;
  };
  const byNumpy = (n: number) => {
    const days = vectorised?.due(n) ?? [];
    return (_: number, i: number) => (days[i] ?? NaN) * msInDay;
  };
  return [
    ...(vectorised === undefined ? [] : [line('numpy.busday_offset', byNumpy)]),
    ...others.map(({ name, add }) => line(name, (n) => (noon) => add(noon, n))),
  ];
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

print('Instant to due, town council of Europe/London with bank holidays and closures', ...table([...ours, ...theirs], 31));
if (vectorised === undefined) print('numpy is not installed here (python3-numpy): left out');
print('The same date as ours, from working days, bank holidays only', ...agreements());
print('Beyond the table: receipts of one year, N = 20', ...reachFigures(file));
print('Building thirty years, 2011 to 2040', ...buildingFigures(file));
print(`checksum ${checksum()}`);
