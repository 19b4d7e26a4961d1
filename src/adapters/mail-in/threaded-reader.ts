import { type MailReader, type Unreadable } from '../../application/ports/mail-reader.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { refused, type Result } from '../../domain/result.js';
import { type ThreadLimits, TimedThreads } from './timed-threads.js';
import { withoutTraceFields } from './trace-fields.js';

const threads = 2;

/** Reads each message on a thread: one whose reading does not end, or ends its thread, is unreadable. */
export class ThreadedReader implements MailReader {
  private readonly threads: TimedThreads;

  /** `thread`: the compiled file of reading-thread. */
  constructor(thread: string, limits: ThreadLimits = { time: 5_000, memory: 512 }) {
    this.threads = new TimedThreads({ file: thread, name: 'read', threads }, limits);
  }

  read(raw: Uint8Array): Promise<Result<ReadMail, Unreadable>> {
    return this.threads.run<Result<ReadMail, Unreadable>>(raw, (detail) => refused({ code: 'unreadable', detail }));
  }

  withoutTrace(raw: Uint8Array): Uint8Array {
    return withoutTraceFields(raw);
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}
