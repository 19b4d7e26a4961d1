import { Failure } from './failure.js';

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission is denied'],
]);

/** Of a path that a command was given. */
export function cannotBeRead(path: string, error: unknown): never {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'an unknown failure';
  throw new Failure([`${path} cannot be read: ${reasons.get(code) ?? code}.`]);
}
