/**
 * Lets a process beside the tests run this repository's TypeScript as it stands, as ES modules:
 * `node --import ./typescript-loader.mjs neighbour.ts`. Under Jest nothing that was built need be there or fresh.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

const options = {
  swcrc: false,
  jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, target: 'es2022' },
  module: { type: 'es6' },
};

// Node runs these hooks in a thread of their own, from this same file.
if (isMainThread) register(import.meta.url);

export function resolve(specifier, context, next) {
  const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), options);
  // Jest gives its modules the folder that they stand in.
  return { format: 'module', shortCircuit: true, source: `const __dirname = import.meta.dirname;\n${code}` };
}
