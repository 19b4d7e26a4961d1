import { type HeaderKind, headerLine } from './header-words.js';

/** A long list of recipients wraps; beyond this it is prose. */
const longest = 24;
const mostWrapped = 10;

/**
 * Where a "From: … Sent: … To: … Subject: …" block that starts at a line ends (exclusive); null where none starts.
 * It needs who, when, and to whom or about what: "From: 9am, to: 5pm" in an answer is none. `any`: below a line that
 * says a message follows, it may begin with another header, as Thunderbird's does.
 */
export function headerBlockEnd(plain: readonly string[], start: number, first: 'from' | 'any' = 'from'): number | null {
  const opening = headerLine(plain[start] ?? '')?.kind;
  if (opening === undefined || (first === 'from' && opening !== 'from')) return null;
  const found = new Set<HeaderKind>();
  let wrapped = 0;
  let at = start;
  for (; at < plain.length && at < start + longest; at += 1) {
    const line = plain[at] ?? '';
    const header = headerLine(line);
    if (header?.kind === 'from' && found.has('from')) break;
    if (header !== null) found.add(header.kind);
    else if (line === '' && headerLine(plain[at + 1] ?? '') === null) break;
    else if (line !== '' && (wrapped += 1) > mostWrapped) break;
  }
  return found.has('from') && found.has('sent') && (found.has('to') || found.has('subject')) ? at : null;
}
