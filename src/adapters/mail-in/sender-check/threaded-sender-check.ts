import { type Log } from '../../../application/ports/log.js';
import { type SenderCheck, type SendingServer } from '../../../application/ports/sender-check.js';
import { type MethodResult } from '../../../domain/intake/sender/authentication-results.js';
import { LimitedThreads, type ThreadLimits } from '../limited-threads.js';
import { type Checked } from './checking-thread.js';
import { isPublicAddress } from './public-address.js';

/** Most of a check is waiting for DNS: a few more than there are processors, so that one slow name server holds up less. */
const threads = 4;

/** Checks each message on a thread: it hashes whole bodies, and the library was not made for hostile ones. */
export class ThreadedSenderCheck implements SenderCheck {
  private readonly threads: LimitedThreads;

  /** `thread`: the compiled file of checking-thread. */
  constructor(
    thread: string,
    private readonly log: Log,
    limits: ThreadLimits = { time: 5_000, memory: 256 },
  ) {
    this.threads = new LimitedThreads({ file: thread, threads }, limits);
  }

  async results(raw: Uint8Array, from: SendingServer, author: string): Promise<readonly MethodResult[]> {
    if (!isPublicAddress(from.address)) return [];
    const done = await this.threads.run<Checked, readonly MethodResult[]>('results', () => Promise.resolve({ raw, from, author }));
    if (done.ok) return done.value;
    this.log.warn('sender-check.failed', { code: done.refusal });
    return [];
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}
