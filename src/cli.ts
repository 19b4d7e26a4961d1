import { fileURLToPath } from 'node:url';
import { buildProgram } from './adapters/cli/program.js';
import { readEnvironment } from './adapters/settings/environment.js';
import { renderFault } from './adapters/settings/fault.js';
import { loadSettings } from './adapters/settings/load-settings.js';
import { openInstallation, theWorld } from './installation.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = loadSettings({ root, workingDirectory: process.cwd() }, readEnvironment());
if (!loaded.ok) {
  process.stderr.write(`Please mend the settings first:\n${loaded.refusal.map(renderFault).join('\n')}\n`);
  process.exit(1);
}
const installation = await openInstallation(loaded.value, root, theWorld);
const terminal = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
};
try {
  const { useCases, ports } = installation;
  process.exitCode = await buildProgram({ ...useCases, councils: ports.councils, terminal }).run(process.argv.slice(2));
} finally {
  await installation.close();
}
