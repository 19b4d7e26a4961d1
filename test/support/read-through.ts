/**
 * Whether a step of SQLite's plan reads all rows of a table, or all of a council's; but for its people, who are few, and
 * always `p`.
 */
export function isReadThrough(step: string): boolean {
  return /^SCAN (?!p |CONSTANT)/.test(step) || /^SEARCH (?!p ).*\(council=\?\)/.test(step);
}
