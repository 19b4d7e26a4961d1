import { type Work, interleaved } from './calendar-rounds.js';

export interface Row {
  readonly name: string;
  readonly work: Work;
  /** At most so many times the floor, for every N. */
  readonly wanted?: number;
  /** The dearest N costs at most so many times the cheapest. */
  readonly growth?: number;
}

const sizes = [2, 20, 250];

/** All rows for all N in one run of interleaved rounds; the first row is the floor that the others are measured by. */
export function table(rows: readonly Row[], rounds: number): string[] {
  const medians = interleaved(rows.flatMap(({ work }) => sizes.map((n) => work(n))), rounds);
  const times = rows.map((_, i) => medians.slice(i * sizes.length, (i + 1) * sizes.length));
  const heading = ['nanoseconds for one; times the floor', ...sizes.map((n) => `N = ${n}`), 'growth', 'wanted'];
  return [line(heading), ...rows.map((row, i) => lineOf(row, times[i] ?? [], times[0] ?? []))];
}

function lineOf({ name, wanted, growth }: Row, times: readonly number[], floor: readonly number[]): string {
  const ratios = times.map((ns, i) => ns / (floor[i] ?? NaN));
  const grown = Math.max(...times) / Math.min(...times);
  const verdicts = [
    ...(wanted === undefined ? [] : [verdict(`${wanted} x`, Math.max(...ratios) <= wanted)]),
    ...(growth === undefined ? [] : [verdict(`growth ${growth}`, grown <= growth)]),
  ];
  const cells = times.map((ns, i) => `${ns.toFixed(ns < 1000 ? 1 : 0)} ${(ratios[i] ?? NaN).toFixed(2).padStart(8)} x`);
  return line([name, ...cells, grown.toFixed(2), verdicts.join(', ')]);
}

export function verdict(wanted: string, holds: boolean): string {
  return `at most ${wanted}: ${holds ? 'holds' : 'DOES NOT HOLD'}`;
}

function line([name = '', ...cells]: readonly string[]): string {
  const last = cells.at(-1) ?? '';
  return `${name.padEnd(46)}${cells.slice(0, -1).map((cell) => cell.padStart(21)).join('')}  ${last}`.trimEnd();
}
