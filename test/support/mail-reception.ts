import { type ArrivedMessage, type Received } from '../../src/application/intake/message-in-hand.js';

/** In place of the use case behind a door: keeps what arrived, and can be held back or made to fail. */
export class RecordingReception {
  /** What was handed over, in order. */
  readonly arrived: ArrivedMessage[] = [];
  /** What was committed. */
  readonly kept: ArrivedMessage[] = [];
  private failing = new Set<string>();
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;
  private called: () => void = () => undefined;

  /** Nothing is committed until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => (this.open = resolve));
  }

  release(): void {
    this.open();
  }

  failFor(...councils: readonly string[]): void {
    this.failing = new Set(councils);
  }

  /** Resolves when the next message is handed over. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.called = resolve));
  }

  async run(message: ArrivedMessage): Promise<Received> {
    this.arrived.push(message);
    this.called();
    await this.gate;
    if (this.failing.has(message.council.slug)) throw new Error('The disk is full.');
    this.kept.push(message);
    return { id: `message-${this.kept.length}`, state: 'enquiry' };
  }
}
