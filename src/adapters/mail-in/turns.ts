/** So many at once; the rest wait in their order. */
export class Turns {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async take<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    if (this.taken < this.most) this.taken += 1;
    else await new Promise<void>((mine) => this.waiting.push(mine));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.taken -= 1;
      else next();
    }
  }
}
