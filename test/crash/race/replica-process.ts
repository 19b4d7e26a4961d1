import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** One replica as a process of its own. */
export class ReplicaProcess {
  private child: ChildProcess | null = null;
  /** Resolves when it takes part in the race; rejects where it ends before. */
  takesPart: Promise<void> = Promise.resolve();

  /** As `takesPart` does. */
  start(environment: Readonly<Record<string, string>>): Promise<void> {
    this.takesPart = this.startNow(environment);
    return this.takesPart;
  }

  /** One that takes part is killed; it starts again meanwhile. */
  async killAndStart(environment: Readonly<Record<string, string>>): Promise<void> {
    await this.takesPart;
    await this.kill();
    // Whoever waits for it next is told.
    this.start(environment).catch(() => undefined);
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  private async startNow(environment: Readonly<Record<string, string>>): Promise<void> {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
    const child = spawn(process.execPath, ['test/script.mjs', 'crash/race/replica'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('A replica ended by itself.')));
    await Promise.race([once(child.stdout, 'data'), ended]);
    ended.catch(() => undefined);
  }
}
