import { isDeviceLine, isDisclaimer, isPictureLine } from './footers.js';
import { inlineMarks } from './inline.js';
import { plainLine } from './plain-line.js';
import { findQuotations, isMarked } from './quotation.js';
import { type ReplyPart } from './reply-part.js';

export interface LabelledReply {
  /** One for each line. */
  readonly parts: readonly ReplyPart[];
  /** Nothing stands above a quotation that no marks set off: what is called written may be that quotation alone. */
  readonly unsure: boolean;
}

/** Each line of a reply is one of the three; where in doubt, written. Linear in the length of the mail. */
export function labelReply(lines: readonly string[]): LabelledReply {
  const plain = lines.map(plainLine);
  const { cut, byAttribution, attributions } = findQuotations(plain);
  const isOwn = (at: number) => plain[at] !== '' && !isMarked(plain[at] ?? '') && !attributions.has(at);
  const above = plain.flatMap((_, at) => (at < cut && isOwn(at) ? [at] : []));
  const nothingAbove = above.length === 0;
  const keepsAll = (nothingAbove && byAttribution) || above.some((at) => pointsBelow(plain[at] ?? ''));
  const end = keepsAll ? plain.length : cut;
  const parts = plain.map((_, at): ReplyPart => (at < end && !attributions.has(at) ? 'written' : 'quoted'));
  labelSignatures(lines, plain, parts);
  labelMarked(plain, parts, attributions);
  labelFooters(plain, parts);
  return { parts, unsure: nothingAbove && byAttribution };
}

/** "Please see my answers below in red": they stand in the quotation. */
function pointsBelow(line: string): boolean {
  const words = line.slice(0, 500).toLowerCase();
  const place = /\bbelow\b|\binline\b|\bin-line\b|\bin (?:red|blue|green|bold|capitals)\b/.test(words);
  return place && /\bsee\b|\banswer|\bcomment|\brepl(?:y|ies)\b|\bresponse/.test(words);
}

const longestBareSignature = 15;

/** From "-- " (RFC 3676 §4.3) to the next quotation. Clients strip the space; after a bare "--" long text is text. */
function labelSignatures(lines: readonly string[], plain: readonly string[], parts: ReplyPart[]): void {
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] !== '--' || parts[at] !== 'written') continue;
    let end = at + 1;
    while (end < plain.length && parts[end] === 'written' && !isMarked(plain[end] ?? '')) end += 1;
    const full = plain.slice(at + 1, end).filter((line) => line !== '').length;
    if (lines[at] === '-- ' || full <= longestBareSignature) parts.fill('signature', at, end);
    at = end - 1;
  }
}

function labelMarked(plain: readonly string[], parts: ReplyPart[], attributions: ReadonlySet<number>): void {
  const kept = inlineMarks(plain, parts, attributions);
  plain.forEach((line, at) => {
    if (parts[at] === 'written' && isMarked(line) && !kept.has(at)) parts[at] = 'quoted';
  });
}

/** Paragraphs at the foot of what was written, from the last one up; a line about the device stands anywhere alone. */
function labelFooters(plain: readonly string[], parts: ReplyPart[]): void {
  let [atFoot, last] = [true, -1];
  for (let at = plain.length - 1; at >= 0; at -= 1) {
    if (parts[at] !== 'written') atFoot = true;
    if (parts[at] !== 'written' || plain[at] === '') continue;
    if (last < 0) last = at;
    const isFirst = at === 0 || plain[at - 1] === '' || parts[at - 1] !== 'written';
    if (!isFirst) continue;
    const paragraph = plain.slice(at, last + 1);
    const isFooter = paragraph.every((line) => isDeviceLine(line)) || (atFoot && at > 0 && isFoot(paragraph));
    if (isFooter) parts.fill('signature', at, last + 1);
    else atFoot = false;
    last = -1;
  }
}

function isFoot(paragraph: readonly string[]): boolean {
  return paragraph.every(isPictureLine) || isDisclaimer(paragraph.join(' '));
}
