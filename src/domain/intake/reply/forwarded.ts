import { headerBlockEnd } from './header-block.js';
import { type HeaderKind, headerLine } from './header-words.js';
import { type MailMoment, readMailDate } from './mail-date.js';
import { addressIn } from './name-words.js';
import { joinLines, linesOf, plainLine } from './plain-line.js';
import { isRule, isSeparator } from './separators.js';

/** The message that a mail forwards, as far as its text tells. */
export interface ForwardedMessage {
  /** In lower case; null where the client gave a name alone, as Outlook does for colleagues. */
  readonly from: string | null;
  /** Empty where there is none. */
  readonly name: string;
  /** As the client wrote it; null where it did not say. */
  readonly sentOn: string | null;
  readonly sentAt: MailMoment | null;
  readonly subject: string;
  readonly text: string;
  /** What stands above the forwarded message. */
  readonly before: string;
}

/** The first forwarded message in a mail: Gmail's and Thunderbird's, Apple's behind marks, or a bare block of headers. */
export function forwardedOf(text: string): ForwardedMessage | null {
  const lines = linesOf(text);
  const bare = lines.map(unmarked);
  const plain = bare.map(plainLine);
  const found = headersIn(plain);
  if (found === null) return null;
  const { start, end } = found;
  const fields = fieldsOf(plain.slice(start, end));
  const isQuoted = plainLine(lines[start] ?? '').startsWith('>');
  const sentOn = fields.get('sent') ?? null;
  return {
    ...senderOf(fields.get('from') ?? ''),
    sentOn,
    sentAt: sentOn === null ? null : readMailDate(sentOn),
    subject: fields.get('subject') ?? '',
    text: joinLines((isQuoted ? bare : lines).slice(end)),
    before: joinLines(lines.slice(0, startOfAll(plain, start))),
  };
}

function headersIn(plain: readonly string[]): { readonly start: number; readonly end: number } | null {
  let first: 'from' | 'any' = 'from';
  for (const [start, line] of plain.entries()) {
    const end = headerBlockEnd(plain, start, first);
    if (end !== null) return { start, end };
    if (line !== '') first = isSeparator(line) ? 'any' : 'from';
  }
  return null;
}

function unmarked(line: string): string {
  const start = /^ {0,3}> ?/.exec(line)?.[0] ?? '';
  return line.slice(start.length);
}

/** The separator and the rule above the headers belong to neither. */
function startOfAll(plain: readonly string[], start: number): number {
  let [at, first] = [start - 1, start];
  while (at >= 0 && (plain[at] === '' || isSeparator(plain[at] ?? '') || isRule(plain[at] ?? ''))) {
    if (plain[at] !== '') first = at;
    at -= 1;
  }
  return first;
}

/** A line that is no header continues the one above it. */
function fieldsOf(block: readonly string[]): ReadonlyMap<HeaderKind, string> {
  const fields = new Map<HeaderKind, string>();
  let open: HeaderKind | null = null;
  for (const line of block) {
    const header = headerLine(line);
    if (header !== null) {
      open = fields.has(header.kind) ? null : header.kind;
      if (open !== null) fields.set(open, header.value);
    } else if (open !== null && line !== '') fields.set(open, `${fields.get(open) ?? ''} ${line}`.trim());
  }
  return fields;
}

/** "Ada Hill <ada@…>", "Ada Hill [mailto:ada@…]", "ada@…", "Hill, Ada". */
function senderOf(value: string): { from: string | null; name: string } {
  const from = addressIn(value);
  const end = value.search(/[<[]/);
  const name = (end < 0 ? value : value.slice(0, end)).replace(/["']/g, '').trim();
  return { from, name: name.includes('@') ? '' : name };
}
