import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface CliRan {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The built command line as a process of its own, whatever it ends with. */
export async function careCli(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<CliRan> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  try {
    const { stdout, stderr } = await run(process.execPath, ['dist/cli.js', ...args], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
