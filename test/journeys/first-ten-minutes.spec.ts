import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { freePort } from '../support/service-process.js';

const run = promisify(execFile);
const repository = join(__dirname, '..', '..');

/** Every command of the README's "First ten minutes", as it stands there, in a folder as a new user has it. */
describe('the first ten minutes', () => {
  let folder: string;
  let service: ChildProcess;
  let ports: readonly [web: number, smtp: number];
  let blocks: readonly string[];
  const printed: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'member-enquiries-first-'));
    for (const name of ['package.json', 'dist', 'config', 'templates', 'node_modules']) {
      await symlink(join(repository, name), join(folder, name));
    }
    await mkdir(join(folder, 'var'));
    ports = [await freePort(), await freePort()];
    blocks = commandsOf(await readFile(join(repository, 'README.md'), 'utf8'));
    service = spawn('bash', ['-c', commandAt(0)], { cwd: folder, env: environment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    await ready();
  }, 180_000);
  afterAll(async () => {
    const ended = once(service, 'exit');
    process.kill(-(service.pid ?? 0), 'SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });

  it('prints a link to sign in with, and then the ready line', () => {
    expect(printed.join('\n')).toMatch(/http:\/\/127\.0\.0\.1:\d+\/sign-in\S+/);
    expect(printed.at(-1)).toMatch(/^Ready: /);
  });

  it('takes the people in', async () => {
    expect(await output(1)).toContain('added 3, changed 0, same 0');
  });

  it('takes a mail in, and dates it', async () => {
    await output(2);
    const answer = JSON.parse(await output(3)) as { subject: string; obligations: { due: string; why: string }[] };
    expect(answer.subject).toBe('The lamp outside the library');
    expect(answer.obligations[0]?.due).toMatch(/^by \w+day \d/);
    expect(answer.obligations[0]?.why).toContain('Day 1');
  });

  it('signs the clerk in by a link', async () => {
    expect(await output(4)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\S+\n$/);
  });

  /** In opening time a mail on the protocol's review joins them, at whatever second it is due. */
  it('shows what was sent', async () => {
    const about = async () => (await mailsAt(await output(5).catch(() => ''))).filter(({ subject }) => subject.startsWith('[HR-0001]'));
    let sent = await about();
    for (let tries = 0; tries < 50 && sent.length < 2; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      sent = await about();
    }
    expect(sent.map(({ to }) => to).sort()).toEqual(['ada.hill@example.org', 'clerk@example.org']);
  });

  it('keeps a copy', async () => {
    await output(6);
    expect((await run('ls', [join(folder, 'var')])).stdout).toMatch(/backup-\d+\.sqlite/);
  });

  it('has no command that is not run here', () => {
    expect(blocks).toHaveLength(7);
  });

  async function output(block: number): Promise<string> {
    return (await run('bash', ['-ec', commandAt(block)], { cwd: folder, env: environment() })).stdout;
  }

  /** `listed`: names of files in the outbox folder, a line each. */
  async function mailsAt(listed: string): Promise<readonly { to: string | undefined; subject: string }[]> {
    const names = listed.split('\n').filter((name) => name.endsWith('.eml'));
    const read = await Promise.all(names.map(async (name) => simpleParser(await readFile(join(folder, 'var', 'outbox', name)))));
    return read.map(({ to, subject }) => ({ to: [to].flat()[0]?.value[0]?.address, subject: subject ?? '' }));
  }

  /** As the README has it, but for the ports: the usual ones may be taken on this machine. */
  function commandAt(block: number): string {
    return (blocks[block] ?? '').replaceAll(':3000', `:${ports[0]}`).replaceAll(':2525', `:${ports[1]}`);
  }

  function environment(): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(ports[0]), SMTP_IN_PORT: String(ports[1]) };
  }

  function ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      service.once('exit', () => reject(new Error(`It did not start: ${printed.join('\n')}`)));
      if (!service.stdout) return;
      createInterface({ input: service.stdout }).on('line', (line) => {
        printed.push(line);
        if (line.startsWith('Ready')) resolve();
      });
    });
  }
});

function commandsOf(readme: string): readonly string[] {
  const section = /## First ten minutes\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map((block) => block[1] ?? '');
}
