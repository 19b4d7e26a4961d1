const longest = 60;
const plain = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

/** A value as a fault shows it. A text that is long, or not plain, is described and not repeated. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const isShown = typeof value !== 'string' || (value.length <= longest && plain.test(value));
  return isShown ? JSON.stringify(value) : `a text of ${value.length} characters`;
}
