/** One way to do the work for counts of N days; what it gives is called once a round and answers nanoseconds for one. */
export type Work = (n: number) => () => number;

/** Each in turn, round after round, so that whatever else the machine does falls on all alike; the median of each. */
export function interleaved(contenders: readonly (() => number)[], rounds: number): number[] {
  const times = contenders.map((): number[] => []);
  for (let round = -5; round < rounds; round++) {
    contenders.forEach((contender, i) => {
      const ns = contender();
      if (round >= 0) times[i]?.push(ns);
    });
  }
  return times.map(median);
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

let sink = 0;

/**
 * Nanoseconds for one of the `count` counts that a loop makes, after one loop to warm up. Each contender brings a loop
 * of its own, which the engine compiles for it alone; its results are summed, so that none can be left out.
 */
export function timed(count: number, loop: () => number): number {
  sink += loop();
  const start = process.hrtime.bigint();
  sink += loop();
  return Number(process.hrtime.bigint() - start) / count;
}

/** Read at the end: whoever sums without reading may be optimised away. */
export function checksum(): number {
  return sink;
}
