import { type Clock } from '../../application/ports/clock.js';
import { type Log } from '../../application/ports/log.js';

export type LogLevel = 'info' | 'warn' | 'error';
type Data = Parameters<Log['info']>[1];

/**
 * One JSON object a line. Of an error only its class, code and stack frames: a driver's message may quote the
 * values of a statement, and those are people's words.
 */
export class JsonLog implements Log {
  constructor(
    private readonly clock: Clock,
    private readonly write: (line: string, level: LogLevel) => void,
  ) {}

  info(event: string, data?: Data): void {
    this.put('info', event, data);
  }

  warn(event: string, data?: Data): void {
    this.put('warn', event, data);
  }

  error(event: string, error: unknown, data?: Data): void {
    this.put('error', event, { ...data, ...describe(error) });
  }

  private put(level: LogLevel, event: string, data: Data = {}): void {
    this.write(JSON.stringify({ time: this.clock.now(), level, event, ...data }) + '\n', level);
  }
}

function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { error: error.name, code, at: frames.slice(0, 6).map((line) => line.trim()).join(' | ') };
}
