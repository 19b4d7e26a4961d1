/**
 * Runs a development script written in TypeScript: `node test/script.mjs crash/crash --kills 50` runs
 * test/crash/crash.ts. Compiled as the product is (ES modules by tsc), because these scripts measure and break the
 * real thing; types are checked by `npm run types`, not here. Standard output is the script's alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFresh } from './support/freshness.mjs';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(repository);
const compiled = join(repository, 'node_modules', '.cache', 'member-enquiries-scripts');
const stamp = join(compiled, 'package.json');

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !existsSync(`test/${name}.ts`)) {
  console.error(`There is no test/${name ?? '…'}.ts. For example: node test/script.mjs crash/crash --kills 50`);
  process.exit(2);
}

function compile() {
  const began = new Date();
  const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [typescript, '-p', 'test/tsconfig.scripts.json'], { encoding: 'utf8' });
  if (status !== 0) {
    console.error(stdout);
    process.exit(1);
  }
  // Below node_modules no outer package.json says that these files are modules. It also dates what was compiled.
  mkdirSync(compiled, { recursive: true });
  writeFileSync(stamp, '{ "type": "module" }\n');
  utimesSync(stamp, began, began);
}

const sources = ['src', 'test', 'tsconfig.json'];
if (!isFresh(stamp, sources)) compile();

const script = join(compiled, 'test', `${name}.js`);
process.argv = [process.execPath, script, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(script).href);
