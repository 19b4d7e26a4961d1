/** What clients slip in and nobody sees: soft hyphens, zero-width characters, marks of direction, the byte order mark. */
const unseen = /\u00ad|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|\ufeff/g;
const oddSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const isOdd = /[^ -~]/;

/** By any of the line ends that mail brings. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/);
}

/** A line as a person sees it, for recognition alone: what is kept or sent on is the line as it came. */
export function plainLine(line: string): string {
  return (isOdd.test(line) ? line.replace(unseen, '').replace(oddSpaces, ' ') : line).trim();
}

/** Without blank lines at either end. */
export function joinLines(lines: readonly string[]): string {
  const isFull = (line: string) => plainLine(line) !== '';
  const first = lines.findIndex(isFull);
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex(isFull) + 1).join('\n');
}
