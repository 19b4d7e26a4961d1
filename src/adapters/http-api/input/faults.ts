import { type z } from 'zod';
import { type Fault } from '../problem/problem.js';
import { found } from './found.js';

/** More than a person reads; a request of a million wrong fields is not answered with a million faults. */
const mostShown = 100;

/** Every field's fault, one a field. A schema's message is what it wants. */
export function faultsOf(input: unknown, issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  const byField = new Map<string, Fault>();
  for (const fault of issues.flatMap((issue) => faultsIn(input, issue))) {
    if (byField.size < mostShown && !byField.has(fault.field)) byField.set(fault.field, fault);
  }
  return [...byField.values()];
}

function faultsIn(input: unknown, issue: z.core.$ZodIssue): readonly Fault[] {
  const { path, message } = issue;
  if (issue.code !== 'unrecognized_keys') {
    return [{ field: fieldName(path), found: found(valueAt(input, path)), wanted: message }];
  }
  return issue.keys
    .slice(0, mostShown)
    .map((key) => ({ field: fieldName([...path, shortened(key)]), found: 'a field that is not known', wanted: message }));
}

/** `members[0]`, `instead.at`; `body` for the whole. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return name === '' ? 'body' : name.replace(/^\./, '');
}

function shortened(key: string): string {
  return key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 60);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    input,
  );
}
