import { type Result, ok, refused } from '../../domain/result.js';
import { type Fault } from './fault.js';
import { type ParsedFile, type SourceFile, parseFile } from './parsed-file.js';
import { type Path } from './path.js';

/** JSON is YAML as well, but reading it as such takes 50 times as long: only a fault is worth that, for its line. */
export function parseJson(source: SourceFile): Result<ParsedFile, readonly Fault[]> {
  const { name, text } = source;
  try {
    const tree = JSON.parse(text) as unknown;
    return ok({ name, tree, lineOf: (path) => lineOf(source, path) });
  } catch (error) {
    const { message } = error as SyntaxError;
    const found = `what cannot be read (${message})`;
    return refused([{ file: name, line: lineIn(text, message), key: '', found, wanted: 'JSON' }]);
  }
}

/** JSON that is no YAML gives a key twice: its line is the likeliest place. */
function lineOf(source: SourceFile, path: Path): number {
  const parsed = parseFile(source);
  return parsed.ok ? parsed.value.lineOf(path) : (parsed.refusal[0]?.line ?? 1);
}

/** The engine says where only in its message, and not at all where the text just ends. */
function lineIn(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  const read = text.slice(0, position === undefined ? text.length : Number(position));
  return read.trimEnd().split('\n').length;
}
