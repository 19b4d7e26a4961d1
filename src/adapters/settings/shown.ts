import { type Path } from './path.js';

const mayHoldPassword = new Set<string | number | undefined>(['databaseUrl', 'smtpUrl', 'password', 'clientSecret']);
const namesAPassword = /:\/\/[^/]*@/;
const longest = 60;

/** A value as a fault shows it. What may hold a password is never written into a log. */
export function shown(value: unknown, path: Path = []): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a section';
  const text = JSON.stringify(value);
  if (mayHoldPassword.has(path.at(-1)) || namesAPassword.test(text)) return 'a value that is not shown, as it may hold a password';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
