import { Tinypool } from 'tinypool';
import { ok, refused, type Result } from '../../domain/result.js';
import { Turns } from './turns.js';

export interface ThreadLimits {
  /** Milliseconds: how long one piece of work may take before its thread is ended. */
  readonly time: number;
  /** Megabytes that it may take. */
  readonly memory: number;
}

/** What a thread was ended for, or what it ended by. */
export type ThreadFailure = 'took-too-long' | 'broken';

/** Milliseconds: work comes in bursts; between them the threads' memory is given back. */
const idleTimeout = 60_000;

/**
 * Each piece of work on a thread of its own: what no parser should do (never end, take all memory, throw past its own
 * net) ends the thread and not the service. Further threads work on beside a slow one.
 */
export class LimitedThreads {
  private readonly pool: Tinypool;
  /** Time is counted from the work's own start: what waits behind something slow must not pay for it. */
  private readonly turns: Turns;

  /** `file`: compiled; what it exports can be asked for by name. */
  constructor(
    { file, threads }: { readonly file: string; readonly threads: number },
    private readonly limits: ThreadLimits,
  ) {
    this.turns = new Turns(threads);
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory };
    this.pool = new Tinypool({ filename: file, minThreads: 0, maxThreads: threads, idleTimeout, resourceLimits });
  }

  /** `given` is called in its turn, so that what waits takes no memory. */
  run<Given, Outcome>(name: string, given: () => Promise<Given>): Promise<Result<Outcome, ThreadFailure>> {
    return this.turns.take(async () => this.runNow(name, await given()));
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async runNow<Outcome>(name: string, given: unknown): Promise<Result<Outcome, ThreadFailure>> {
    const end = new AbortController();
    const limit = setTimeout(() => end.abort(), this.limits.time);
    try {
      return ok((await this.pool.run(given, { name, signal: end.signal })) as Outcome);
    } catch {
      return refused(end.signal.aborted ? 'took-too-long' : 'broken');
    } finally {
      clearTimeout(limit);
    }
  }
}
