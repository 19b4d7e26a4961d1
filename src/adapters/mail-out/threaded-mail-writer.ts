import { Tinypool } from 'tinypool';
import { type Letter } from '../../application/outbox/letter.js';
import { type MailWriter, type WrittenMail } from '../../application/ports/mail-writer.js';

/** Milliseconds: between bursts the thread's memory is given back. */
const idleTimeout = 60_000;
/** Milliseconds that the letters of one unit of work may take, which holds the council's other work up meanwhile. */
const longestWriting = 20_000;
/** Megabytes. */
const mostMemory = 512;

/** What the thread's own TemplateMailWriter is made of. */
export interface WritingData {
  readonly templates: string;
  readonly secret: string;
}

/** Writes letters on a thread of its own, beside the mail that comes in and the rows that go to the database meanwhile. */
export class ThreadedMailWriter implements MailWriter {
  private readonly pool: Tinypool;

  /** `thread`: the compiled file of writing-thread. */
  constructor(thread: string, workerData: WritingData) {
    const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
    this.pool = new Tinypool({ filename: thread, name: 'write', minThreads: 0, maxThreads: 1, idleTimeout, resourceLimits, workerData });
  }

  async write(letters: readonly Letter[]): Promise<readonly WrittenMail[]> {
    const end = new AbortController();
    const limit = setTimeout(() => end.abort(), longestWriting);
    try {
      return (await this.pool.run(letters, { signal: end.signal })) as readonly WrittenMail[];
    } finally {
      clearTimeout(limit);
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
