import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { type Result, ok, refused } from '../../domain/result.js';
import { type Fault } from './fault.js';
import { type Path } from './path.js';
import { offsetOf } from './position.js';

/** A file as it was read. `name` is how faults speak of it. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface ParsedFile {
  readonly name: string;
  /** Plain values: maps as objects, lists as arrays. */
  readonly tree: unknown;
  /** The line, from 1, of the key at a path; of the nearest thing around it where that key is missing. */
  lineOf(path: Path): number;
}

/** Reads YAML 1.2, and JSON with it. Dates and times stay text: that version has no types for them. */
export function parseFile({ name, text }: SourceFile): Result<ParsedFile, readonly Fault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const slips = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }));
  const faults = [...slips, ...aliasesIn(document)].map(({ offset, message }) => ({
    file: name,
    line: lineAt(offset),
    key: '',
    found: `what cannot be read (${message})`,
    wanted: 'YAML: two spaces for each step inwards, each key once, quotes closed',
  }));
  if (faults.length > 0) return refused(firstOfEachLine(faults));
  return ok({ name, tree: document.toJS() as unknown, lineOf: (path) => lineAt(offsetOf(document, path)) });
}

/** A text that begins with * and lacks its quotation marks; or a loop, which nothing here has a use for. */
function aliasesIn(document: Document.Parsed): readonly { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      found.push({ offset: range?.[0] ?? 0, message: `*${source} without quotation marks` });
    },
  });
  return found;
}

/** One slip makes several errors on its line, of which the first says the most. */
function firstOfEachLine(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault, at) => faults.findIndex(({ line }) => line === fault.line) === at);
}
