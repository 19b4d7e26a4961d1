import { type FileLine } from './lines.js';
import { Heading } from './heading.js';

/** Where a message lies in an MBOX, below the line that begins it. */
export interface MboxEntry {
  readonly start: number;
  readonly end: number;
  readonly heading: Heading;
}

/**
 * "From ada@x.example Mon May 11 09:00:00 2026", as Thunderbird has it with a dash for the address, and Google with the
 * offset before the year. A sentence that begins with From has no such date.
 */
const fromLine = /^From (?:\S.{0,998}? )??(?:mon|tue|wed|thu|fri|sat|sun),? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,2}\d{1,2} \d{1,2}:\d{2}(?::\d{2})? (?:\S{1,10} )?\d{4}(?: .{0,20})?$/i;
/** As Thunderbird writes it of late. */
const bareFromLine = /^From (?:- ?)?$/;

/** Whether a line begins a message: the first of the file does by "From " alone, any other below an empty line. */
export function isFromLine(line: string): boolean {
  return line.startsWith('From ') && (fromLine.test(line) || bareFromLine.test(line));
}

/** The messages of an MBOX as its lines pass by; the mail itself is not kept. */
export async function* entriesIn(lines: AsyncIterable<readonly FileLine[]>): AsyncGenerator<MboxEntry> {
  let [isBelowEmpty, heading, start, end]: [boolean, Heading | null, number, number] = [true, null, 0, 0];
  for await (const some of lines) {
    for (const line of some) {
      if (isBelowEmpty && isFromLine(line.text)) {
        if (heading !== null) yield { start, end: line.start, heading };
        [heading, start] = [new Heading(line.text), line.next];
      } else heading?.read(line.text);
      [isBelowEmpty, end] = [line.text === '', line.next];
    }
  }
  if (heading !== null) yield { start, end, heading };
}
