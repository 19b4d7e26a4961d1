import { headerLine } from './header-words.js';
import { isMarked } from './quotation.js';
import { type ReplyPart } from './reply-part.js';

interface Block {
  readonly lines: number[];
  readonly attributed: boolean;
  /** Whether something that the writer wrote stands below, before the next block. */
  answered: boolean;
}

/**
 * The marked lines that belong to what was written: questions between their answers. One block with its attribution
 * and text below is posting at the bottom, and is quoted; one that nobody is named for, the writer chose.
 */
export function inlineMarks(plain: readonly string[], parts: readonly ReplyPart[], attributions: ReadonlySet<number>): ReadonlySet<number> {
  const { blocks, writtenAbove } = blocksOf(plain, parts, attributions);
  const isInline = blocks.length > 1 && blocks.some(({ answered }) => answered);
  const lastAnswered = blocks.findLastIndex(({ answered }) => answered);
  const kept = blocks.filter((block, index) => {
    if (isInline) return index <= lastAnswered;
    return !block.attributed && (block.answered || (writtenAbove && block.lines.length <= 2));
  });
  return new Set(kept.flatMap(({ lines }) => lines));
}

function blocksOf(plain: readonly string[], parts: readonly ReplyPart[], attributions: ReadonlySet<number>): { blocks: Block[]; writtenAbove: boolean } {
  const blocks: Block[] = [];
  let [open, attributed, writtenAbove] = [null as Block | null, false, false];
  plain.forEach((line, at) => {
    if (line === '') return;
    if (attributions.has(at)) {
      [open, attributed] = [null, true];
    } else if (parts[at] === 'written' && isMarked(line)) {
      if (open === null) blocks.push((open = { lines: [], attributed: attributed || namesItsWriter(line), answered: false }));
      open.lines.push(at);
    } else {
      const block = blocks.at(-1);
      if (parts[at] === 'written' && block !== undefined) block.answered = true;
      if (parts[at] === 'written' && block === undefined) writtenAbove = true;
      [open, attributed] = [null, false];
    }
  });
  return { blocks, writtenAbove };
}

/** The attribution, or the first header, itself stands marked. */
function namesItsWriter(line: string): boolean {
  const words = line.slice(1, 200).replaceAll('>', ' ').trim();
  return headerLine(words)?.kind === 'from' || (words.endsWith(':') && /\d/.test(words));
}
