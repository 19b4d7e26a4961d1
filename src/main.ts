import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from './adapters/settings/environment.js';
import { renderFault } from './adapters/settings/fault.js';
import { loadSettings } from './adapters/settings/load-settings.js';
import { theWorld } from './installation.js';
import { type RunningService, startService } from './service.js';

/** All that we write is people's words: nobody else on the machine may read it. */
process.umask(0o077);

/** Ends within this, whatever hangs: whoever asked us to end may not wait longer. */
const mostMillisecondsToStop = 9_000;

/** Whoever gives it any means another program, and would start a second service with a database of its own. */
const [unexpected] = process.argv.slice(2);
if (unexpected !== undefined) {
  process.stderr.write(`The service takes no arguments, and was given ${JSON.stringify(unexpected)}. The command line is: npm run --silent cli -- --help\n`);
  process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = loadSettings({ root, workingDirectory: process.cwd() }, readEnvironment());
if (!loaded.ok) {
  process.stderr.write(`The service cannot start. Please mend:\n${loaded.refusal.map(renderFault).join('\n')}\n`);
  process.exit(1);
}

/** Asked while it is still starting, it stops as soon as it has started. */
const asked = new Promise<void>((resolve) => {
  process.once('SIGTERM', resolve);
  process.once('SIGINT', resolve);
});
try {
  const service = await startService(loaded.value, root, theWorld);
  void asked.then(() => stop(service));
  for (const { email, link } of service.firstSignIn) process.stdout.write(`${signInLine(email, link)}\n`);
  process.stdout.write(`${readyLine(service)}\n`);
} catch (error) {
  process.stderr.write(`The service cannot start: ${reasonOf(error)}\n`);
  process.exit(1);
}

function signInLine(email: string | null, link: string): string {
  return `Sign in as ${email ?? 'the first clerk'}, once, within 10 minutes: ${link}`;
}

function readyLine({ settings, web, smtp, outbox }: RunningService): string {
  const demo = settings.demo ? ' (DEMO: a fictional council, nothing here is real)' : '';
  return `Ready${demo}: web and API at ${web}, mail in at ${smtp}, mail out ${outbox}`;
}

function stop(service: RunningService): void {
  setTimeout(() => process.exit(1), mostMillisecondsToStop).unref();
  service.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

/** A folder that may not be written, a database that does not answer: the system's own sentence. */
function reasonOf(error: unknown): string {
  if (isPortTaken(error)) {
    return `port ${error.port} on ${error.address} is taken by another program. Set PORT (web) or SMTP_IN_PORT (mail in) to one that is free.`;
  }
  return error instanceof Error ? error.message : String(error);
}

function isPortTaken(error: unknown): error is NodeJS.ErrnoException & { readonly port: number; readonly address: string } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
