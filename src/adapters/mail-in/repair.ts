const [LF, CR] = [0x0a, 0x0d];
const fieldName = /^[!-9;-~]+[ \t]*:/;

/** Only from the first CR of a run: begun at each of them, a run without an LF would cost the square of its length. */
const carriagesBeforeLf = /(?<!\r)\r+\n/g;

const endsInHeader = /^content-type[ \t]*:\s*message\//im;
const longestHeader = 1_000_000;
/** Far beyond a thousand recipients; the parser's time grows with the square of a field, and 800 kB hold it for 20 s. */
const longestField = 65_536;

const encodedWord = /=\?[\w-]+\?q\?[^?\n]*\?=/gi;
const eightBit = /[\u0080-\u00ff]/g;

/**
 * Mends what makes a parser take the whole header for body, or the reverse: blank lines before the header, lines that
 * end with CR alone, lines that end with CR CR LF; bare bytes in an encoded word, which it would take for UTF-8; fields
 * of no sensible length, which are cut; and a mail that was cut off in the header of a message within it, for whose end the parser would wait for ever.
 * Anything else is left as it is.
 */
export function repaired(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return withEndOfHeader(withEncodedWords(withShortFields(withoutLeadingBlankLines(withLineFeeds(bytes)))));
}

function withLineFeeds(bytes: Buffer): Buffer {
  const lf = bytes.indexOf(LF);
  const firstLine = lf < 0 ? bytes : bytes.subarray(0, lf);
  const doubled = firstLine.indexOf('\r\r');
  if (doubled >= 0 && doubled === firstLine.length - 2) return replaced(bytes, carriagesBeforeLf);
  // A bare CR beside proper lines must stay: made a line break, it would smuggle header fields in, or a header of its own
  // above one that is signed. One LF may end a mail of CR alone: SMTP ends each message with CR LF.
  const hasCarriagesAlone = lf < 0 ? firstLine.includes(CR) : doubled >= 0 && lf === bytes.length - 1;
  return hasCarriagesAlone ? replaced(bytes, /\r\n?/g) : bytes;
}

function replaced(bytes: Buffer, lineEnd: RegExp): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(lineEnd, '\n'), 'latin1');
}

function withoutLeadingBlankLines(bytes: Buffer): Buffer {
  let start = 0;
  while (bytes[start] === LF || bytes[start] === CR) start += 1;
  if (start === 0) return bytes;
  // Where no field follows, the blank line says that there is no header at all.
  return fieldName.test(bytes.toString('latin1', start, start + 128)) ? bytes.subarray(start) : bytes;
}

/** RFC 2047 §4.2 has every byte beyond ASCII written as =F6; old mailers left some as they were. */
function withEncodedWords(bytes: Buffer): Buffer {
  const header = bytes.toString('latin1', 0, headerLength(bytes));
  if (header.search(eightBit) < 0) return bytes;
  const mended = header.replace(encodedWord, (word) => word.replace(eightBit, escaped));
  return mended === header ? bytes : Buffer.concat([Buffer.from(mended, 'latin1'), bytes.subarray(header.length)]);
}

function escaped(byte: string): string {
  return `=${byte.charCodeAt(0).toString(16).toUpperCase()}`;
}

function headerLength(bytes: Buffer): number {
  const ends = ['\n\n', '\n\r\n'].map((end) => bytes.indexOf(end)).filter((at) => at >= 0);
  return Math.min(bytes.length, ...ends);
}

function withEndOfHeader(bytes: Buffer): Buffer {
  const blank = Math.max(bytes.lastIndexOf('\n\n'), bytes.lastIndexOf('\n\r\n'));
  if (bytes.length - blank > longestHeader || !endsInHeader.test(bytes.toString('latin1', Math.max(0, blank)))) return bytes;
  return Buffer.concat([bytes, Buffer.from('\r\n\r\n')]);
}

function withShortFields(bytes: Buffer): Buffer {
  const length = headerLength(bytes);
  if (length <= longestField) return bytes;
  const header = bytes.toString('latin1', 0, length);
  const mended = cutFields(header);
  return mended.length === header.length ? bytes : Buffer.concat([Buffer.from(mended, 'latin1'), bytes.subarray(length)]);
}

/** Line by line, for an expression over the whole header would be as slow as the parser. */
function cutFields(header: string): string {
  let left = longestField;
  const kept = header.split('\n').flatMap((line) => {
    if (!/^[ \t]/.test(line)) left = longestField;
    const most = Math.max(0, left);
    left -= line.length;
    return line.length <= most ? [line] : most > 0 ? [line.slice(0, most)] : [];
  });
  return kept.join('\n');
}
