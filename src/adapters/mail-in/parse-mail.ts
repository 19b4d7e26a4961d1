import { type AttachmentStream, type HeaderLines, type Headers, MailParser, type MessageText } from 'mailparser';
import { oneLine } from './clean-text.js';
import { FilesInPassing, type FoundFile } from './files-in-passing.js';
import { passNamedTexts } from './named-texts.js';

export interface ParseOptions {
  readonly htmlToText: boolean;
  /** When to give up: a parser that never ends must not hold up the mail behind it. */
  readonly limitMs: number;
  /** The hash of the one file that is looked for; without it, all are noted. */
  readonly wanted?: string;
}

/** What the parser found, before anything is made of it. */
export interface ParsedMail {
  readonly headers: Headers;
  readonly lines: HeaderLines;
  readonly text: string;
  readonly html: string;
  readonly files: readonly FoundFile[];
  readonly calendarMethods: readonly string[];
}

interface Found {
  headers: Headers;
  lines: HeaderLines;
  text: string;
  html: string;
  readonly files: FilesInPassing;
  readonly calendarMethods: string[];
}

/** What was wrong, as a code: a parser's own words may quote the message. */
export class ParseFailure extends Error {
  constructor(readonly code: 'too-many-parts-or-too-long-a-header' | 'took-too-long' | 'broken') {
    super(code);
  }
}

const always = { skipTextToHtml: true, skipImageLinks: true, keepDeliveryStatus: true };

/** Events of the parser instead of its own collection: no attachment is held in memory but one that is looked for. */
export function parseMail(raw: Uint8Array, { htmlToText, limitMs, wanted }: ParseOptions): Promise<ParsedMail> {
  return new Promise((resolve, reject) => {
    const parser = new MailParser({ ...always, skipHtmlToText: !htmlToText });
    const found: Found = { headers: new Map(), lines: [], text: '', html: '', files: new FilesInPassing(wanted ?? null), calendarMethods: [] };
    const fail = (failure: ParseFailure): void => {
      clearTimeout(limit);
      // After a fatal error the parser stops without an end.
      parser.destroy();
      reject(failure);
    };
    const limit = setTimeout(() => fail(new ParseFailure('took-too-long')), limitMs);
    parser.on('headers', (headers: Headers) => void (found.headers = headers));
    parser.on('headerLines', (lines: HeaderLines) => void (found.lines = lines));
    parser.on('data', (part: AttachmentStream | MessageText) => take(part, found, fail));
    parser.on('error', (error: Error) => fail(failureOf(error)));
    parser.on('end', () => {
      clearTimeout(limit);
      passNamedTexts(parser, found.files);
      resolve({ ...found, files: found.files.found });
    });
    parser.end(raw);
  });
}

function failureOf(error: Error): ParseFailure {
  const isLimit = 'code' in error && error.code === 'EMAXLEN';
  return new ParseFailure(isLimit ? 'too-many-parts-or-too-long-a-header' : 'broken');
}

function take(part: AttachmentStream | MessageText, found: Found, fail: (failure: ParseFailure) => void): void {
  if (part.type === 'attachment') return count(part, found, fail);
  found.text = part.text ?? '';
  found.html = typeof part.html === 'string' ? part.html : '';
}

/** The parser waits until each attachment is read to its end and released. */
function count(part: AttachmentStream, found: Found, fail: (failure: ParseFailure) => void): void {
  const file = found.files.begin(labelOf(part));
  part.content.on('data', (chunk: Buffer) => file.take(chunk));
  // Nobody else listens, and an error without a listener ends the process.
  part.content.on('error', (error: Error) => fail(failureOf(error)));
  part.content.on('end', () => {
    file.end();
    found.calendarMethods.push(...methodOf(part));
    part.release();
  });
}

/** The parser gives `false`, whatever its types say, where a field is there and says nothing. */
function labelOf({ filename, contentType }: AttachmentStream): Pick<FoundFile, 'name' | 'type'> {
  return { name: oneLine(filename || '', 255), type: oneLine(contentType || 'application/octet-stream', 127) };
}

/** Asked of the field itself: where it says nothing, the parser's type of the part is no text. */
function methodOf({ headers }: AttachmentStream): readonly string[] {
  const type = headers.get('content-type');
  if (typeof type !== 'object' || !('params' in type) || type.value.toLowerCase() !== 'text/calendar') return [];
  const { method } = type.params;
  return method === undefined ? [] : [oneLine(method, 20).toLowerCase()];
}
