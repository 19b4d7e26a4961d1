import { Tinypool } from 'tinypool';
import { type MailReader, type Unreadable } from '../../application/ports/mail-reader.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { refused, type Result } from '../../domain/result.js';
import { withoutTraceFields } from './trace-fields.js';
import { Turns } from './turns.js';

export interface ReadingLimits {
  /** Milliseconds: how long one reading may take before its thread is ended and the message counts as unreadable. */
  readonly time: number;
  /** Megabytes that one reading may take. */
  readonly memory: number;
}

/** Milliseconds: mail comes in bursts; between them the threads' memory is given back. */
const idleTimeout = 60_000;
const threads = 2;

/**
 * Reads each message on a thread of its own: what no parser should do (never end, take all memory, throw past its own
 * net) ends the thread and not the service, and the message is unreadable. A second thread reads on beside a slow one.
 */
export class ThreadedReader implements MailReader {
  private readonly pool: Tinypool;
  /** Time is counted from a reading's own start: what waits behind a slow one must not pay for it. */
  private readonly turns = new Turns(threads);

  /** `thread`: the compiled file of reading-thread. */
  constructor(
    thread: string,
    private readonly limits: ReadingLimits = { time: 5_000, memory: 512 },
  ) {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory };
    this.pool = new Tinypool({ filename: thread, name: 'read', minThreads: 0, maxThreads: threads, idleTimeout, resourceLimits });
  }

  read(raw: Uint8Array): Promise<Result<ReadMail, Unreadable>> {
    return this.turns.take(() => this.readNow(raw));
  }

  withoutTrace(raw: Uint8Array): Uint8Array {
    return withoutTraceFields(raw);
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async readNow(raw: Uint8Array): Promise<Result<ReadMail, Unreadable>> {
    const end = new AbortController();
    const limit = setTimeout(() => end.abort(), this.limits.time);
    try {
      return (await this.pool.run(raw, { signal: end.signal })) as Result<ReadMail, Unreadable>;
    } catch {
      return refused({ code: 'unreadable', detail: end.signal.aborted ? 'took-too-long' : 'broken' });
    } finally {
      clearTimeout(limit);
    }
  }
}
