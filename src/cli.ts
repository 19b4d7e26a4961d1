import { fileURLToPath } from 'node:url';
import { isCare } from './adapters/cli/care-program.js';
import { buildCareProgram, buildProgram } from './adapters/cli/program.js';
import { vaultFor } from './adapters/persistence/vault.js';
import { readEnvironment } from './adapters/settings/environment.js';
import { renderFault } from './adapters/settings/fault.js';
import { type LoadedSettings, loadSettings } from './adapters/settings/load-settings.js';
import { BackUp } from './application/care/back-up.js';
import { RestoreBackup } from './application/care/restore-backup.js';
import { openInstallation, publicAddress, theWorld } from './installation.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = loadSettings({ root, workingDirectory: process.cwd() }, readEnvironment());
if (!loaded.ok) {
  process.stderr.write(`Please mend the settings first:\n${loaded.refusal.map(renderFault).join('\n')}\n`);
  process.exit(1);
}
const terminal = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
};
const args = process.argv.slice(2);
const vault = vaultFor(loaded.value.settings, readEnvironment());
const care = { backUp: new BackUp(vault), restoreBackup: new RestoreBackup(vault, theWorld.clock), terminal };
process.exitCode = await (isCare(args) ? buildCareProgram(care).run(args) : onInstallation(loaded.value));

async function onInstallation(settings: LoadedSettings): Promise<number> {
  const installation = await openInstallation(settings, root, theWorld);
  try {
    const { useCases, ports } = installation;
    return await buildProgram({ ...useCases, ...care, councils: ports.councils, publicAddress: publicAddress(installation.settings) }).run(args);
  } finally {
    await installation.close();
  }
}
