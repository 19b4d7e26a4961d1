import { type TrendTable } from '../../application/outbox/letter.js';

/** Lines of at most this many characters read well in every mail program, quoted twice over too. */
const width = 72;
const quotePrefix = /^(?:> ?)*/;
/** Characters of a line's own marks that are kept: they stand again before each line that it is broken into. */
const mostMarks = 20;

/** Each line of the text broken between words. A word that is longer, such as a link, stays whole. */
export function wrap(text: string): string {
  return text.split('\n').map((line) => broken(line, width, '')).join('\n');
}

/** The text as mail programs quote it; what was quoted in it already keeps its own marks, the first twenty characters of them. */
export function quote(text: string): string {
  return text.split('\n').map((line) => {
    const [inner = ''] = quotePrefix.exec(line) ?? [];
    return broken(line.slice(inner.length), width, `> ${inner.slice(0, mostMarks)}`);
  }).join('\n');
}

export function heading(text: string): string {
  return `${text}\n${'-'.repeat(Math.min(text.length, width))}`;
}

/** "    7  received": numbers under each other, in whatever font. */
export function figure({ label, value }: { readonly label: string; readonly value: number }): string {
  return `${String(value).padStart(5)}  ${label}`;
}

/** A table of numbers: each under the head of its column. */
export function columns({ first, columns: heads, rows }: TrendTable): string {
  const numbered = (values: readonly (string | number)[]): string => values.map((value, index) => String(value).padStart((heads[index] ?? '').length)).join('  ');
  const lines = rows.map(({ label, values }) => `${label.padEnd(first.length)}  ${numbered(values)}`);
  return [`${first}  ${numbered(heads)}`, ...lines].join('\n');
}

/** Paragraphs as lists of lines, for HTML, where white space does not show. */
export function paragraphs(text: string): readonly (readonly string[])[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '').map((paragraph) => paragraph.split('\n'));
}

function broken(line: string, most: number, prefix: string): string {
  const lines: string[] = [];
  let current = prefix;
  for (const word of line.split(' ')) {
    const longer = current === prefix ? prefix + word : `${current} ${word}`;
    if (longer.length > most && current !== prefix) {
      lines.push(current);
      current = prefix + word;
    } else current = longer;
  }
  return [...lines, current].map((one) => one.trimEnd()).join('\n');
}
