import { attributionStart } from './attribution.js';
import { beginsWithAWord } from './first-word.js';
import { headerBlockEnd } from './header-block.js';
import { isRule, isSeparator } from './separators.js';

/** Where quotations stand among the lines of a mail. */
export interface Quotations {
  /** The first line of a quotation that no marks set off, which reaches to the end of the mail; the number of lines where there is none. */
  readonly cut: number;
  /** Whether an attribution begins it: such a line may stand above what the writer put there. */
  readonly byAttribution: boolean;
  /** Lines that say who wrote what is quoted below them. */
  readonly attributions: ReadonlySet<number>;
}

export function isMarked(plain: string): boolean {
  return plain.startsWith('>');
}

export function findQuotations(plain: readonly string[]): Quotations {
  const attributions = new Set<number>();
  const marked = markedNext(plain);
  for (let at = 0; at < plain.length; at += 1) {
    const line = plain[at] ?? '';
    if (line === '' || isMarked(line)) continue;
    if (isSeparator(line) || headerBlockEnd(plain, at) !== null) return { cut: ruleAbove(plain, at), byAttribution: false, attributions };
    const start = attributionStart(plain, at, marked[at] ?? false);
    // A reply word is the writer's own, whatever stands beside it.
    if (start === null || plain.slice(start, at + 1).some(beginsWithAWord)) continue;
    for (let of = start; of <= at; of += 1) attributions.add(of);
    if (!(marked[at] ?? false)) return { cut: start, byAttribution: true, attributions };
  }
  return { cut: plain.length, byAttribution: false, attributions };
}

/** Of each line, whether the next that is not blank is marked. */
function markedNext(plain: readonly string[]): readonly boolean[] {
  const next = new Array<boolean>(plain.length).fill(false);
  for (let at = plain.length - 2; at >= 0; at -= 1) {
    const line = plain[at + 1] ?? '';
    next[at] = line === '' ? (next[at + 1] ?? false) : isMarked(line);
  }
  return next;
}

function ruleAbove(plain: readonly string[], at: number): number {
  let above = at - 1;
  while (above > at - 3 && plain[above] === '') above -= 1;
  return isRule(plain[above] ?? '') ? above : at;
}
