import { readFileSync } from 'node:fs';
import { type BankHolidayFile, bankHolidaysOf } from '../../src/domain/calendar/bank-holidays.js';
import { dayNumberOf } from '../../src/domain/calendar/civil-date.js';
import { defaultCountingSettings } from '../../src/domain/calendar/counting.js';
import { dueAfterWorkingDays } from '../../src/domain/calendar/deadline.js';
import { dueAfter, dueEpoch } from '../../src/domain/calendar/due.js';
import { buildingFigures } from './calendar-building.js';
import { floorOf } from './calendar-floor.js';
import { numpy, rivals } from './calendar-rivals.js';
import { type Contender, type Figure, checksum, interleaved, timed } from './calendar-rounds.js';
import { receiptsBetween, townCalendar } from './calendar-workload.js';

const file = JSON.parse(readFileSync('config/bank-holidays.json', 'utf8')) as BankHolidayFile;
const holidays = bankHolidaysOf(file, 'england-and-wales').map(({ date }) => String(date));
const calendar = townCalendar(file);
const settings = defaultCountingSettings;
const near = receiptsBetween('2024-01-01', '2028-01-01', 20_000);
const far = receiptsBetween('2060-01-01', '2064-01-01', 20_000);
const floor = floorOf(calendar, dayNumberOf('2000-01-01'), dayNumberOf('2070-01-01'));

type Receipts = typeof near;

function atFloor({ epochs }: Receipts, n: number): Contender {
  const loop = () => {
    let sum = 0;
    for (const epoch of epochs) sum += floor(epoch, n);
    return sum;
  };
  return { name: 'the floor', round: () => timed(epochs.length, loop) };
}

function numbers(name: string, { epochs }: Receipts, n: number): Contender {
  const loop = () => {
    let sum = 0;
    for (const epoch of epochs) sum += dueEpoch(calendar, settings, epoch, n);
    return sum;
  };
  return { name, round: () => timed(epochs.length, loop) };
}

function object({ instants }: Receipts, n: number): Contender {
  const loop = () => {
    let sum = 0;
    for (const instant of instants) sum += lengthOf(dueAfter(calendar, settings, instant, n));
    return sum;
  };
  return { name: 'as the object the domain uses', round: () => timed(instants.length, loop) };
}

function reasoned({ instants }: Receipts, n: number): Contender {
  const few = instants.slice(0, 2000);
  const loop = () => {
    let sum = 0;
    for (const instant of few) sum += lengthOf(dueAfterWorkingDays(calendar, settings, instant, n));
    return sum;
  };
  return { name: 'with its reason as data', round: () => timed(few.length, loop) };
}

function lengthOf(result: ReturnType<typeof dueAfter>): number {
  return result.ok ? result.value.lastMoment.length : NaN;
}

function ours(receipts: Receipts, n: number): Contender[] {
  return [
    atFloor(receipts, n),
    numbers('numbers in, numbers out', receipts, n),
    object(receipts, n),
    reasoned(receipts, n),
  ];
}

function print(title: string, figures: readonly Figure[]): void {
  const base = figures[0]?.ns ?? NaN;
  const rows = figures.map(({ name, ns }) => {
    return `${name.padEnd(46)} ${ns.toFixed(1).padStart(10)} ns ${(ns / base).toFixed(2).padStart(9)} x`;
  });
  process.stdout.write(`${title}\n${rows.join('\n')}\n\n`);
}

for (const n of [2, 20, 250]) {
  const contenders = [...ours(near, n), ...numpy(near.epochs, n, holidays)];
  print(`Instant to due, N = ${n} (ratio to the floor)`, interleaved(contenders, 41));
  const others = [atFloor(near, n), ...(await rivals(near.epochs, n, holidays))];
  print(`The same by other libraries, N = ${n} (ratio to the floor)`, interleaved(others, 21));
}
const sizes = [2, 20, 250].map((n) => numbers(`numbers, N = ${n}`, near, n));
print('The cost does not grow with N (ratio to N = 2)', interleaved(sizes, 41));
const reach = [numbers('numbers, published years', near, 20), numbers('numbers, computed years 2060 to 2063', far, 20)];
print('Beyond the published years (ratio to within)', interleaved(reach, 41));
process.stdout.write(`Building\n${buildingFigures(file).join('\n')}\n`);
process.stdout.write(`checksum ${checksum()}\n`);
