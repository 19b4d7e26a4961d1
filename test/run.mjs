/**
 * The whole gate, `npm test`: every step runs, whatever became of those before it, and the last line says
 * `N passed, N failed`. With arguments (`npm test -- test/domain`) Jest alone runs, on those.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFresh } from './support/freshness.mjs';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(repository);

const wanted = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'member-enquiries-run-'));

/** Wherever the machine stands, the dates are the same: to either side of Greenwich, and beyond the date line. */
const zones = ['UTC', 'Europe/London', 'America/New_York', 'Pacific/Kiritimati'];

/**
 * name and command; `skip` says why a step is not needed; `quote` shows the last line of a step that passed;
 * `live` shows the output as it comes; `count` reads the step's own figures, where it has more than one; `env` is
 * added to the environment.
 */
const steps = [
  { name: 'lint', command: ['eslint', '.'], minutes: 5 },
  { name: 'types', command: ['tsc', '--noEmit'], minutes: 5 },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'], minutes: 5, skip: () => isFresh('dist/main.js', ['src', 'tsconfig.json', 'tsconfig.build.json']) },
  { name: 'clauses', command: ['node', 'test/script.mjs', 'clauses/clauses'], minutes: 5, quote: true },
  { name: 'jest', ...jest('all', wanted), minutes: 45, live: true },
  ...zones.map(datesUnder),
  crash('sqlite'),
  crash('postgres'),
];

function crash(engine) {
  const command = ['node', 'test/script.mjs', 'crash/crash', '--kills', '20', '--engine', engine];
  return { name: `20 kills on ${engine}`, command, minutes: 15, quote: true };
}

/** These suites ask for no database; the slowest test, which reads no zone of the process, runs once and not four times more. */
function datesUnder(TZ) {
  const suites = ['test/domain/calendar', 'test/domain/obligation', 'test/domain/digest'];
  const but = ['--maxWorkers=2', '--testNamePattern=^(?!.*10,000 random calendars)'];
  const env = { TZ, TEST_POSTGRES_URL: 'none' };
  return { name: `dates under TZ=${TZ}`, ...jest(TZ.replace('/', '-'), [...but, ...suites]), minutes: 5, env };
}

function jest(run, args) {
  const report = join(scratch, `${run}.json`);
  return { command: ['jest', '--json', `--outputFile=${report}`, ...args], count: (ended) => countOfJest(report, ended) };
}

/** Jest's tests; a suite that did not even load is one more failure, and so is a run that found no test. */
function countOfJest(file, ended) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const unexplained = failed === 0 && (ended !== 'ended with 0' || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

const path = [join(repository, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
// Some reporters take CI for a terminal that shows colours.
const plain = process.stdout.isTTY || process.env.FORCE_COLOR !== undefined ? {} : { NO_COLOR: '1' };
const env = { ...process.env, ...plain, PATH: path };

let running;
let interrupted;

/** Reaches a step and all that it started; the group is gone when nothing of it runs any more. */
function tell(signal) {
  try {
    if (running?.pid !== undefined) process.kill(-running.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function run({ command: [program, ...args], minutes, live, env: added }) {
  return new Promise((resolve) => {
    const output = live ? 'inherit' : 'pipe';
    // Detached: a process group of its own, so that no step leaves a process behind.
    running = spawn(program, args, { stdio: ['ignore', output, output], env: { ...env, ...added }, detached: true });
    const heard = [];
    running.stdout?.on('data', (chunk) => heard.push(chunk));
    running.stderr?.on('data', (chunk) => heard.push(chunk));
    const limit = setTimeout(() => {
      heard.push(Buffer.from(`\nstopped: it took more than ${minutes} minutes\n`));
      tell('SIGKILL');
    }, minutes * 60_000);
    const end = (ended) => {
      clearTimeout(limit);
      resolve({ ended, output: Buffer.concat(heard).toString().trimEnd() });
    };
    running.on('error', (error) => end(error.message));
    running.on('exit', () => tell('SIGKILL'));
    running.on('close', (code, signal) => end(`ended with ${signal ?? code}`));
  });
}

function countOf(step, ended) {
  try {
    if (step.count !== undefined) return step.count(ended);
  } catch {
    // It died before it could count: one failure, as for any other step.
  }
  return ended === 'ended with 0' ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function take(step) {
  if (step.skip?.()) return { passed: 0, failed: 0 };
  if (step.live) console.log(`• ${step.name}`);
  const began = performance.now();
  const { ended, output } = await run(step);
  const count = countOf(step, ended);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (count.failed > 0) {
    if (output !== '') console.log(output);
    console.log(`✗ ${step.name}: ${ended} (${seconds} s)`);
  } else {
    console.log(`✓ ${step.name} (${seconds} s)${step.quote ? `: ${output.split('\n').at(-1)}` : ''}`);
  }
  return count;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = signal;
    tell(signal);
    setTimeout(tell, 10_000, 'SIGKILL').unref();
  });
}

const total = { passed: 0, failed: 0 };
try {
  for (const step of wanted.length > 0 ? steps.filter(({ name }) => name === 'jest') : steps) {
    const { passed, failed } = await take(step);
    total.passed += passed;
    total.failed += failed;
    if (interrupted !== undefined) break;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (interrupted !== undefined) {
  console.log(`stopped by ${interrupted}`);
  process.exitCode = 128 + constants.signals[interrupted];
} else {
  process.exitCode = total.failed > 0 ? 1 : 0;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
