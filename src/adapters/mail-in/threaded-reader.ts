import { type MailReader, type Unreadable } from '../../application/ports/mail-reader.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { refused, type Result } from '../../domain/result.js';
import { LimitedThreads, type ThreadLimits } from './limited-threads.js';
import { withoutTraceFields } from './trace-fields.js';

const threads = 2;

/** Reads each message on a thread: what fails there makes the message unreadable, and the next is read. */
export class ThreadedReader implements MailReader {
  private readonly threads: LimitedThreads;

  /** `thread`: the compiled file of reading-thread. */
  constructor(thread: string, limits: ThreadLimits = { time: 5_000, memory: 512 }) {
    this.threads = new LimitedThreads({ file: thread, threads }, limits);
  }

  async read(raw: Uint8Array): Promise<Result<ReadMail, Unreadable>> {
    const done = await this.threads.run<Uint8Array, Result<ReadMail, Unreadable>>('read', () => Promise.resolve(raw));
    return done.ok ? done.value : refused({ code: 'unreadable', detail: done.refusal });
  }

  withoutTrace(raw: Uint8Array): Uint8Array {
    return withoutTraceFields(raw);
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}
