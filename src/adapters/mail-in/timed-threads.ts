import { Tinypool } from 'tinypool';
import { Turns } from './turns.js';

export interface ThreadLimits {
  /** Milliseconds that one task may take before its thread is ended. */
  readonly time: number;
  /** Megabytes that one task may take. */
  readonly memory: number;
}

/** Milliseconds: mail comes in bursts; between them the threads' memory is given back. */
const idleTimeout = 60_000;

/**
 * Does what hostile bytes could make endless on threads of their own: what never ends, takes all memory or throws past
 * every net ends its thread and not the service. Further threads work on beside a slow one.
 */
export class TimedThreads {
  private readonly pool: Tinypool;
  /** Time is counted from a task's own start: what waits behind a slow one must not pay for it. */
  private readonly turns: Turns;

  /** `file`: compiled, with a function called `name`. */
  constructor(
    { file, name, threads }: { readonly file: string; readonly name: string; readonly threads: number },
    private readonly limits: ThreadLimits,
  ) {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory };
    this.turns = new Turns(threads);
    this.pool = new Tinypool({ filename: file, name, minThreads: 0, maxThreads: threads, idleTimeout, resourceLimits });
  }

  /** `otherwise`: what comes of a task whose thread was ended, or that threw. */
  run<Outcome>(task: unknown, otherwise: (because: 'took-too-long' | 'broken') => Outcome): Promise<Outcome> {
    return this.turns.take(() => this.runNow(task, otherwise));
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async runNow<Outcome>(task: unknown, otherwise: (because: 'took-too-long' | 'broken') => Outcome): Promise<Outcome> {
    const end = new AbortController();
    const limit = setTimeout(() => end.abort(), this.limits.time);
    try {
      return (await this.pool.run(task, { signal: end.signal })) as Outcome;
    } catch {
      return otherwise(end.signal.aborted ? 'took-too-long' : 'broken');
    } finally {
      clearTimeout(limit);
    }
  }
}
