import { type Log } from '../../src/application/ports/log.js';

/** Keeps what was logged, to be looked through: no name, address, subject or text may be in it. */
export class RecordingLog implements Log {
  readonly lines: string[] = [];

  info(event: string, data?: Parameters<Log['info']>[1]): void {
    this.lines.push(`info ${event} ${JSON.stringify(data ?? {})}`);
  }

  warn(event: string, data?: Parameters<Log['warn']>[1]): void {
    this.lines.push(`warn ${event} ${JSON.stringify(data ?? {})}`);
  }

  error(event: string, error: unknown, data?: Parameters<Log['error']>[2]): void {
    this.lines.push(`error ${event} ${error instanceof Error ? error.name : typeof error} ${JSON.stringify(data ?? {})}`);
  }
}
