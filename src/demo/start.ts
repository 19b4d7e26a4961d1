import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../adapters/settings/environment.js';
import { renderFault } from '../adapters/settings/fault.js';
import { loadSettings } from '../adapters/settings/load-settings.js';
import { theWorld, type World } from '../installation.js';
import { remake } from './demo-folder.js';
import { makeDemo } from './make.js';
import { clerkAddress } from './people.js';
import { demoEnvironment } from './settings.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve('var', 'demo');
/** What goes well in the story is seen on its pages: hundreds of lines of it would hide where to sign in. */
const troubleAlone: World['writeLog'] = (line, level) => {
  if (level !== 'info') theWorld.writeLog(line, level);
};

const inTheWay = await remake(folder);
if (inTheWay !== null) fail(inTheWay);
const environment = await demoEnvironment(readEnvironment(), folder);
const loaded = loadSettings({ root, workingDirectory: process.cwd() }, environment);
if (!loaded.ok) fail(`The demonstration cannot start. Please mend:\n${loaded.refusal.map(renderFault).join('\n')}`);

say('DEMONSTRATION: a fictional council. Telling eighteen months of its enquiries; this takes less than a minute.');
const { enquiries, acts, mailsOut } = await makeDemo(loaded.value, root, { ...theWorld, writeLog: troubleAlone });
say(`${enquiries} enquiries, ${acts} things that happened, ${mailsOut} mails in ${join(folder, 'outbox')}; nothing was sent to anybody.`);

const reach = ['COUNCILS_DIR', 'DATA_DIR', 'DEMO', 'PORT'].map((name) => `${name}=${environment[name] ?? ''}`).join(' ');
say(`What you do here is thrown away when the demonstration is started again. A new sign-in link, from another terminal:
  ${reach} npm run --silent cli -- sign-in-link --person ${clerkAddress}`);

/** The service itself, as `npm start` runs it, on what was made. */
const service = spawn(process.execPath, [join(root, 'dist', 'main.js')], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
createInterface({ input: service.stdout }).on('line', say);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => service.kill(signal));
service.on('exit', (code) => process.exit(code ?? 1));

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
