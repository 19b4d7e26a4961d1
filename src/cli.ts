import { fileURLToPath } from 'node:url';
import { isCare } from './adapters/cli/care-program.js';
import { isDeadline } from './adapters/cli/deadline.js';
import { buildCareProgram, buildDeadlineProgram, buildProgram, buildReplayProgram } from './adapters/cli/program.js';
import { isReplay } from './adapters/cli/replay.js';
import { Sha256 } from './adapters/fingerprint/sha256.js';
import { peopleBeside } from './adapters/persistence/read-beside.js';
import { vaultFor } from './adapters/persistence/vault.js';
import { readEnvironment } from './adapters/settings/environment.js';
import { renderFault } from './adapters/settings/fault.js';
import { type LoadedSettings, loadSettings } from './adapters/settings/load-settings.js';
import { ReckonDeadline } from './application/calendar/reckon-deadline.js';
import { BackUp } from './application/care/back-up.js';
import { RestoreBackup } from './application/care/restore-backup.js';
import { type ReplayAsked } from './application/replay/replay-asked.js';
import { councilsAsCounted } from './councils-as-counted.js';
import { openInstallation, publicAddress, theWorld } from './installation.js';
import { replayBeside } from './replay.js';

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
const replay = {
  ...{ councilsAsCounted: deadline.councilsAsCounted, terminal, mostMailBytes: loaded.value.settings.smtpIn.maxBytes },
  peopleBeside: (council: string) => peopleBeside(loaded.value.settings, council),
  replay: (asked: ReplayAsked) => replayBeside(loaded.value, root, theWorld, asked),
};
process.exitCode = await programOver(loaded.value);

/** Some must not open the installation, which makes its database and brings it to this version. */
function programOver(settings: LoadedSettings): Promise<number> {
  if (isCare(args)) return buildCareProgram(care).run(args);
  if (isReplay(args)) return buildReplayProgram(replay).run(args);
  return isDeadline(args) ? buildDeadlineProgram(deadline).run(args) : onInstallation(settings);
}

async function onInstallation(settings: LoadedSettings): Promise<number> {
  const installation = await openInstallation(settings, root, theWorld);
  try {
    const { useCases, ports } = installation;
    const entry = { councils: ports.councils, publicAddress: publicAddress(installation.settings) };
    return await buildProgram({ ...useCases, ...care, ...deadline, ...replay, ...entry }).run(args);
  } finally {
    await installation.close();
  }
}
