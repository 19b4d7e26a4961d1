import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { faultOf } from './check.js';
import { type Vector } from './vector.js';

/** `vectors FILE`: runs a file of vectors through the calendar; a line a failure, and last the sums. */
function main(file: string | undefined): number {
  if (file === undefined) return print('usage: npm run --silent vectors -- FILE', 2);
  const vectors = read(file);
  const failures = vectors.flatMap((vector) => {
    const fault = faultOf(vector);
    return fault === undefined ? [] : [`${vector.id} ${vector.op} (${vector.convention}): ${fault}`];
  });
  const sums = `${vectors.length - failures.length} passed, ${failures.length} failed`;
  return print([...failures, sums].join('\n'), failures.length === 0 ? 0 : 1);
}

/** npm runs scripts in the repository, whatever directory they were asked for in. */
function read(file: string): readonly Vector[] {
  const path = resolve(process.env.INIT_CWD ?? '', file);
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly vectors: readonly Vector[] }).vectors;
}

function print(text: string, status: number): number {
  process.stdout.write(`${text}\n`);
  return status;
}

process.exitCode = main(process.argv[2]);
