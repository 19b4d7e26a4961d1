/** Names of groups, wards and committees as people write them: capitals, spaces and "Ward" at the end make no other name. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

const kinds: ReadonlySet<string> = new Set(['ward', 'committee', 'group']);

function folded(name: string): string {
  const words = name.trim().toLowerCase().split(/\s+/);
  return (words.length > 1 && kinds.has(words.at(-1) ?? '') ? words.slice(0, -1) : words).join(' ');
}
