import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ImapFlow } from 'imapflow';

const run = promisify(execFile);

/** Where it is to be had; undefined where it is not. */
export const dovecot = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find((path) => existsSync(path));

export const dovecotIsMissing = 'Dovecot is not installed (Debian: apt-get install dovecot-imapd)';

export const password = 'nobody-guesses-this';

interface Owner {
  readonly user: string;
  readonly group: string;
}

export interface DovecotOptions {
  /** Where it asks who a token belongs to (RFC 7662): it then takes XOAUTH2 as well. */
  readonly introspection?: string;
  readonly mechanism?: 'xoauth2' | 'oauthbearer';
}

/** A real IMAP server of its own, in a folder of its own, on a free port. Any user may sign in, with the one password. */
export class Dovecot {
  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  static async start(options: DovecotOptions = {}): Promise<Dovecot> {
    // Not in the folder of the tests, which its mail processes, of another user, may not enter.
    const folder = await mkdtemp(join(tmpdir(), 'dovecot-'));
    const port = await freePort();
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'mail'));
    if (isRoot()) await run('chown', ['mail:mail', join(folder, 'mail')]);
    await writeFile(join(folder, 'oauth2.conf'), oauthConfiguration(options.introspection ?? ''));
    const owner = isRoot() ? { user: 'mail', group: 'mail' } : { user: userInfo().username, group: (await run('id', ['-gn'])).stdout.trim() };
    await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port, owner, options));
    const server = new Dovecot(folder, port);
    await server.launch();
    return server;
  }

  async stop(): Promise<void> {
    const id = await readFile(join(this.folder, 'run', 'master.pid'), 'utf8').catch(() => '');
    if (id !== '') process.kill(Number(id), 'SIGTERM');
    while (existsSync(join(this.folder, 'run', 'master.pid'))) await pause(10);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async launch(): Promise<void> {
    spawn(dovecot ?? 'dovecot', ['-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore' });
    for (let tries = 0; !(await answers(this.port)); tries += 1) {
      if (tries > 300) throw new Error(`Dovecot did not start: ${await this.log()}`);
      await pause(20);
    }
  }

  /** Somebody else who has the mailbox open: puts mail in, looks what is there. */
  async client(user: string): Promise<ImapFlow> {
    const client = new ImapFlow({ host: '127.0.0.1', port: this.port, secure: false, auth: { user, pass: password }, logger: false });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Puts mail where the server finds it, as fast as a disk can: for a great deal of it. The mailbox was not opened before. */
  async fill(user: string, messages: Iterable<string>): Promise<void> {
    const box = join(this.folder, 'mail', user);
    for (const part of ['cur', 'new', 'tmp']) await mkdir(join(box, part), { recursive: true });
    let count = 0;
    for (const message of messages) {
      count += 1;
      await writeFile(join(box, 'new', `${1_700_000_000 + count}.M${count}P1.bench`), message);
    }
    if (isRoot()) await run('chown', ['-R', 'mail:mail', box]);
  }

  async log(): Promise<string> {
    return readFile(join(this.folder, 'dovecot.log'), 'utf8').catch(() => '');
  }
}

/** UIDs, flags and sizes of what is in a folder. */
export async function contents(client: ImapFlow, folder: string): Promise<readonly { readonly uid: number; readonly flags: readonly string[] }[]> {
  await client.mailboxOpen(folder, { readOnly: true });
  const found = await client.fetchAll('1:*', { uid: true, flags: true }).catch(() => []);
  return found.map(({ uid, flags }) => ({ uid, flags: [...(flags ?? [])].filter((flag) => flag !== '\\Recent') }));
}

/** Without root's rights every process is the one user's, and none can be jailed. */
function configuration(folder: string, port: number, { user, group }: Owner, { introspection, mechanism = 'xoauth2' }: DovecotOptions): string {
  const own = isRoot() ? '' : `default_internal_user = ${user}\ndefault_internal_group = ${group}\ndefault_login_user = ${user}\n`;
  const unjailed = isRoot() ? '' : 'chroot =';
  const token = introspection === undefined ? '' : `passdb {\n  driver = oauth2\n  mechanisms = ${mechanism}\n  args = ${folder}/oauth2.conf\n}\n`;
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login${introspection === undefined ? '' : ` ${mechanism}`}
auth_failure_delay = 0 secs
mail_max_userip_connections = 200
mail_location = maildir:${folder}/mail/%u
mail_uid = ${user}
mail_gid = ${group}
first_valid_uid = 1
mail_fsync = never
${own}namespace inbox {
  inbox = yes
  separator = /
  mailbox Junk {
    auto = create
    special_use = \\Junk
  }
}
${token}passdb {
  driver = static
  mechanisms = plain login
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/mail/%u
}
service anvil {
  ${unjailed}
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  ${unjailed}
  process_min_avail = 0
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  ${unjailed}
}
`;
}

function oauthConfiguration(introspection: string): string {
  return `introspection_mode = auth\nintrospection_url = ${introspection}\nusername_attribute = username\n`;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
