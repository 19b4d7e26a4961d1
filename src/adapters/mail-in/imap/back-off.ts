import { type Chance } from '../../../application/ports/chance.js';

/** How long to wait before trying again: doubled each time, and never two services in step. */
export class BackOff {
  private failures = 0;

  constructor(
    private readonly firstMs: number,
    private readonly longestMs: number,
    private readonly chance: Chance,
  ) {}

  /** Milliseconds: from half of the pause to the whole of it. */
  next(): number {
    const whole = Math.min(this.longestMs, this.firstMs * 2 ** Math.min(this.failures, 30));
    this.failures += 1;
    return whole / 2 + (whole / 2) * this.fraction();
  }

  reset(): void {
    this.failures = 0;
  }

  private fraction(): number {
    return Number.parseInt(this.chance.token().slice(0, 8), 16) / 2 ** 32;
  }
}
