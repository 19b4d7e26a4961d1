import { Tinypool } from 'tinypool';
import { type Chart, type ChartPainter } from '../../application/ports/chart-painter.js';
import { type Log } from '../../application/ports/log.js';

/** Milliseconds: between Mondays the thread's memory is given back. */
const idleTimeout = 60_000;
/** Milliseconds: a picture is not worth holding a council's work up for longer. */
const longestPainting = 10_000;
/** Charts that one thread draws: what the drawing library takes beside the heap it gives back with its thread alone. */
const mostOfAThread = 25;
/** Megabytes. */
const mostMemory = 256;

/** Draws on a thread of its own: it costs more than all else of a digest, and what draws keeps a process from ending. */
export class ThreadedPainter implements ChartPainter {
  private readonly pool: Tinypool;
  private drawn = 0;

  /** `thread`: the compiled file of painting-thread; `fonts`: the files of the font that charts are written in. */
  constructor(
    thread: string,
    fonts: readonly string[],
    private readonly log: Log,
  ) {
    const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
    this.pool = new Tinypool({ filename: thread, name: 'paint', minThreads: 0, maxThreads: 1, idleTimeout, resourceLimits, workerData: fonts });
  }

  async paint(chart: Chart): Promise<Uint8Array | null> {
    const end = new AbortController();
    const limit = setTimeout(() => end.abort(), longestPainting);
    try {
      this.drawn += 1;
      if (this.drawn % mostOfAThread === 0) await this.pool.recycleWorkers();
      return (await this.pool.run(chart, { signal: end.signal })) as Uint8Array;
    } catch (error) {
      this.log.error('chart.not-drawn', error, { chart: chart.title });
      return null;
    } finally {
      clearTimeout(limit);
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
