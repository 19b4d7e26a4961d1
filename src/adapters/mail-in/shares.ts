/** What each peer holds of something that all share, and whether it may have more. */
export class Shares {
  private readonly held = new Map<string, number>();

  constructor(private readonly mostOfOne: number) {}

  /** False where it would be more than one peer's share, and then nothing is taken. `peer` null: it has no limit. */
  take(peer: string | null, amount: number): boolean {
    if (peer === null) return true;
    const next = (this.held.get(peer) ?? 0) + amount;
    if (next > this.mostOfOne) return false;
    this.held.set(peer, next);
    return true;
  }

  release(peer: string | null, amount: number): void {
    if (peer === null) return;
    const left = (this.held.get(peer) ?? 0) - amount;
    if (left > 0) this.held.set(peer, left);
    else this.held.delete(peer);
  }
}
