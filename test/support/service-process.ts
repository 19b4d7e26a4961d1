import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** The built service as a process of its own, as an installation runs it. */
export class ServiceProcess {
  private child: ChildProcess | null = null;
  private complaints = '';
  /** What it printed last: the ready line, once it is ready. */
  lastLine = '';

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  /** Resolves when the ready line was printed; rejects when the process ends before. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (this.complaints += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${this.complaints}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        this.lastLine = line;
        if (line.startsWith('Ready')) resolve();
      });
    });
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** What it wrote to standard error since it was started. */
  get errors(): string {
    return this.complaints;
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end; resolves with its exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
