import { type Chance } from '../../src/application/ports/chance.js';

/** Identifiers in a row, in the shape of a UUID: the same in every run, and in text order the order they were made in. */
export class SequentialChance implements Chance {
  private made = 0;

  /** `series`: two sequences of different series never meet. */
  constructor(private readonly series = 0) {}

  id(): string {
    return `${hex(this.series, 8)}-0000-4000-8000-${this.next(12)}`;
  }

  token(): string {
    return `${hex(this.series, 8)}${this.next(24)}`;
  }

  private next(digits: number): string {
    this.made += 1;
    return hex(this.made, digits);
  }
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** Chance that repeats itself: a whole number from 0 to below `below`. After Tommy Ettinger's mulberry32. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
