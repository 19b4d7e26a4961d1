import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Readable, type Writable } from 'node:stream';
import { type BackupRefusal } from '../../../application/ports/backup.js';
import { ok, refused } from '../../../domain/result.js';
import { type Done } from '../backup-file.js';

const longestWords = 2_000;

/** One of PostgreSQL's client programs at work. */
export interface Tool {
  readonly input: Writable;
  readonly output: Readable;
  readonly ended: Promise<Done>;
  abandon(): void;
}

/** PostgreSQL's own client programs, on one database. */
export class PostgresTools {
  readonly url: string;
  private readonly environment: Readonly<Record<string, string | undefined>>;

  /** The password goes by the environment: a command's arguments are anybody's to read. */
  constructor(databaseUrl: string, environment: Readonly<Record<string, string | undefined>>) {
    const url = new URL(databaseUrl);
    const password = decodeURIComponent(url.password);
    url.password = '';
    this.url = url.href;
    this.environment = { ...environment, ...(password !== '' && { PGPASSWORD: password }), PGCONNECT_TIMEOUT: '10', LC_ALL: 'C' };
  }

  start(tool: string, ...args: readonly string[]): Tool {
    const child = spawn(tool, args, { env: this.environment, stdio: ['pipe', 'pipe', 'pipe'] });
    // Where the program ends early, what it was not yet told is not our failure: how it ended says more.
    child.stdin.on('error', () => undefined);
    return { input: child.stdin, output: child.stdout, ended: endOf(tool, child), abandon: () => child.kill('SIGTERM') };
  }

  async run(tool: string, ...args: readonly string[]): Promise<Done> {
    const { output, input, ended } = this.start(tool, ...args);
    output.resume();
    input.end();
    return ended;
  }
}

async function endOf(tool: string, child: ChildProcess): Promise<Done> {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-longestWords)));
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    return code === 0 ? ok(true) : refused({ code: 'tool-refused', tool, words: words.trim() || `ended with ${signal ?? code}` });
  } catch (error) {
    return refused(failureToStart(tool, error));
  }
}

function failureToStart(tool: string, error: unknown): BackupRefusal {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return missing ? { code: 'tool-missing', tool } : { code: 'tool-refused', tool, words: String(error) };
}
