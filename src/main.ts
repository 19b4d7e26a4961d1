import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from './adapters/settings/environment.js';
import { renderFault } from './adapters/settings/fault.js';
import { loadSettings } from './adapters/settings/load-settings.js';
import { theWorld } from './installation.js';
import { type RunningService, startService } from './service.js';

/** Ends within this, whatever hangs: whoever asked us to end may not wait longer. */
const mostMillisecondsToStop = 9_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = loadSettings({ root, workingDirectory: process.cwd() }, readEnvironment());
if (!loaded.ok) {
  process.stderr.write(`The service cannot start. Please mend:\n${loaded.refusal.map(renderFault).join('\n')}\n`);
  process.exit(1);
}

try {
  const service = await startService(loaded.value, root, theWorld);
  stopWhenAsked(service);
  const { web, smtp, outbox } = service;
  process.stdout.write(`Ready: web and API at ${web}, mail in at ${smtp}, mail out to ${outbox}\n`);
} catch (error) {
  process.stderr.write(`The service cannot start: ${reasonOf(error)}\n`);
  process.exit(1);
}

function stopWhenAsked(service: RunningService): void {
  const stop = (): void => {
    setTimeout(() => process.exit(1), mostMillisecondsToStop).unref();
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** A port in use, a folder that may not be written, a database that does not answer: the system's own sentence. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
