import { spawnSync } from 'node:child_process';
import { addBusinessDays, addDays, isWeekend } from 'date-fns';
import { type Contender, timed } from './calendar-rounds.js';

/** What other people's tools do with the same receipts: the N-th business day after, some without holidays. */
export async function rivals(epochs: Float64Array, n: number, holidays: readonly string[]): Promise<Contender[]> {
  const few = epochs.subarray(0, Math.max(10, Math.floor(1000 / n)));
  const set = new Set(holidays);
  const over = (name: string, call: (epoch: number) => number): Contender => ({
    name,
    round: () => timed(few.length, () => few.reduce((sum, epoch) => sum + call(epoch), 0)),
  });
  return [
    over('date-fns addBusinessDays (no holidays)', (epoch) => addBusinessDays(epoch, n).getTime()),
    over('date-fns loop with a set of holidays', (epoch) => naive(epoch, n, set)),
    ...(await optional('luxon-business-days', (library) => over('luxon-business-days', luxon(library, n)))),
    ...(await optional('dayjs-business-days2', (library) => dayjs(library, n, holidays, over))),
  ];
}

function naive(epoch: number, n: number, holidays: ReadonlySet<string>): number {
  let date = new Date(epoch);
  for (let counted = 0; counted < n; ) {
    date = addDays(date, 1);
    if (!isWeekend(date) && !holidays.has(date.toISOString().slice(0, 10))) counted += 1;
  }
  return date.getTime();
}

/** By name alone, so that nothing but the bench has to know the library. */
function load(name: string): Promise<unknown> {
  return import(name);
}

/** A library that is measured only where it is installed. */
async function optional(name: string, make: (library: unknown) => Contender | Promise<Contender>): Promise<Contender[]> {
  try {
    return [await make(await load(name))];
  } catch {
    return [];
  }
}

interface LuxonDate {
  fromMillis(ms: number): { plusBusiness(of: { days: number }): { toMillis(): number } };
}

function luxon(library: unknown, n: number): (epoch: number) => number {
  const { DateTime } = (library as { default: { DateTime: LuxonDate } }).default;
  return (epoch) => DateTime.fromMillis(epoch).plusBusiness({ days: n }).toMillis();
}

interface Dayjs {
  (epoch: number): { businessDaysAdd(n: number): { valueOf(): number } };
  extend(plugin: unknown, options: { holidays: readonly string[]; holidayFormat: string }): void;
}

async function dayjs(
  library: unknown,
  n: number,
  holidays: readonly string[],
  over: (name: string, call: (epoch: number) => number) => Contender,
): Promise<Contender> {
  const plugin = (library as { default: { default?: unknown } }).default;
  const { default: days } = (await load('dayjs')) as { default: Dayjs };
  days.extend(plugin.default ?? plugin, { holidays, holidayFormat: 'YYYY-MM-DD' });
  return over('dayjs-business-days2 (with holidays)', (epoch) => days(epoch).businessDaysAdd(n).valueOf());
}

const script = `
import sys, json, time
import numpy as np
asked = json.load(sys.stdin)
dates = np.array(asked['days'], dtype='datetime64[D]')
calendar = np.busdaycalendar(holidays=asked['holidays'])
times = []
for _ in range(9):
    start = time.perf_counter_ns()
    np.busday_offset(dates, asked['n'], roll='forward', busdaycal=calendar)
    times.append((time.perf_counter_ns() - start) / len(dates))
print(sorted(times)[4])
`;

/** numpy counts dates in one vectorised call: no instants, no zone, no hours. */
export function numpy(epochs: Float64Array, n: number, holidays: readonly string[]): Contender[] {
  const days = Array.from(epochs, (epoch) => Math.floor(epoch / 86_400_000));
  const input = JSON.stringify({ days, holidays, n });
  const ask = () => Number(spawnSync('python3', ['-c', script], { input, encoding: 'utf8' }).stdout);
  return ask() > 0 ? [{ name: 'numpy.busday_offset, vectorised (dates only)', round: ask }] : [];
}
