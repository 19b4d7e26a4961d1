const LF = 0x0a;
/** Of a longer line only its beginning is looked at. */
const longest = 65_536;

/** A line of a file: where it begins, where the next one does, and its text without its end. */
export interface FileLine {
  readonly start: number;
  readonly next: number;
  readonly text: string;
}

/** The lines of a file piece by piece, so that one of gigabytes is never in memory. Characters are bytes. */
export async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<readonly FileLine[]> {
  let [at, start, begun] = [0, 0, ''];
  for await (const piece of pieces) {
    const lines: FileLine[] = [];
    let from = 0;
    for (let lf = piece.indexOf(LF); lf >= 0; lf = piece.indexOf(LF, from)) {
      lines.push({ start, next: at + lf + 1, text: withoutReturn(joined(begun, piece, from, lf)) });
      [start, begun, from] = [at + lf + 1, '', lf + 1];
    }
    begun = joined(begun, piece, from, piece.length);
    at += piece.length;
    yield lines;
  }
  if (start < at) yield [{ start, next: at, text: withoutReturn(begun) }];
}

function joined(begun: string, piece: Buffer, from: number, to: number): string {
  return begun + piece.toString('latin1', from, Math.min(to, from + Math.max(0, longest - begun.length)));
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
