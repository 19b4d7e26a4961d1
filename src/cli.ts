import { fileURLToPath } from 'node:url';
import { isCare } from './adapters/cli/care-program.js';
import { isDeadline } from './adapters/cli/deadline.js';
import { buildCareProgram, buildDeadlineProgram, buildProgram } from './adapters/cli/program.js';
import { Sha256 } from './adapters/fingerprint/sha256.js';
import { vaultFor } from './adapters/persistence/vault.js';
import { readEnvironment } from './adapters/settings/environment.js';
import { renderFault } from './adapters/settings/fault.js';
import { type LoadedSettings, loadSettings } from './adapters/settings/load-settings.js';
import { ReckonDeadline } from './application/calendar/reckon-deadline.js';
import { BackUp } from './application/care/back-up.js';
import { RestoreBackup } from './application/care/restore-backup.js';
import { councilsAsCounted } from './councils-as-counted.js';
import { openInstallation, publicAddress, theWorld } from './installation.js';

/** All that we write is people's words: nobody else on the machine may read it. */
process.umask(0o077);

const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = loadSettings({ root, workingDirectory: process.cwd() }, readEnvironment(), { signsIn: false });
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
const deadline = { reckonDeadline: new ReckonDeadline(new Sha256()), councilsAsCounted: () => councilsAsCounted(loaded.value), terminal };
process.exitCode = await programOver(loaded.value);

/** Some must not open the installation, which makes its database and brings it to this version. */
function programOver(settings: LoadedSettings): Promise<number> {
  if (isCare(args)) return buildCareProgram(care).run(args);
  return isDeadline(args) ? buildDeadlineProgram(deadline).run(args) : onInstallation(settings);
}

async function onInstallation(settings: LoadedSettings): Promise<number> {
  const installation = await openInstallation(settings, root, theWorld);
  try {
    const { useCases, ports } = installation;
    const entry = { councils: ports.councils, publicAddress: publicAddress(installation.settings), mostMailBytes: installation.settings.smtpIn.maxBytes };
    return await buildProgram({ ...useCases, ...care, ...deadline, ...entry }).run(args);
  } finally {
    await installation.close();
  }
}
