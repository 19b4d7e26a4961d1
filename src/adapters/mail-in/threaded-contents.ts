import { type MailContents, type NotOpened, type RawMail } from '../../application/ports/mail-contents.js';
import { type Result } from '../../domain/result.js';
import { LimitedThreads, type ThreadLimits } from './limited-threads.js';
import { type FileAsked } from './opening-thread.js';

const threads = 2;

/** On threads apart from those that read: whoever opens old mail holds up none that arrives, and hostile HTML holds up nobody. */
export class ThreadedContents implements MailContents {
  private readonly threads: LimitedThreads;

  /** `thread`: the compiled file of opening-thread. Its time is longer than a reading's: the first page loads what it is made with. */
  constructor(thread: string, limits: ThreadLimits = { time: 15_000, memory: 512 }) {
    this.threads = new LimitedThreads({ file: thread, threads }, limits);
  }

  async file(raw: RawMail, sha256: string): Promise<Result<Uint8Array, NotOpened>> {
    const done = await this.threads.run<FileAsked, Result<Uint8Array, NotOpened>>('file', async () => ({ raw: await raw(), sha256 }));
    return done.ok ? done.value : done;
  }

  async page(raw: RawMail): Promise<Result<string, NotOpened>> {
    const done = await this.threads.run<Uint8Array | null, Result<string, NotOpened>>('page', raw);
    return done.ok ? done.value : done;
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}
