/** One way to do the work: called once a round, it answers nanoseconds for one count. */
export interface Contender {
  readonly name: string;
  readonly round: () => number;
}

export interface Figure {
  readonly name: string;
  /** Median nanoseconds for one count. */
  readonly ns: number;
}

/** Each contender in turn, round after round, so that whatever else the machine does falls on all alike. */
export function interleaved(contenders: readonly Contender[], rounds: number): Figure[] {
  const times = contenders.map((): number[] => []);
  for (let round = -10; round < rounds; round++) {
    contenders.forEach((contender, i) => {
      const ns = contender.round();
      if (round >= 0) times[i]?.push(ns);
    });
  }
  return contenders.map(({ name }, i) => ({ name, ns: median(times[i] ?? []) }));
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
