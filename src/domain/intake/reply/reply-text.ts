import { joinLines, linesOf } from './plain-line.js';
import { type ReplyPart } from './reply-part.js';
import { labelReply } from './reply-parts.js';

export interface SplitReply {
  /** What a person wrote new, questions between answers included. */
  readonly written: string;
  readonly quoted: string;
  /** Below "-- ", the line about the device, and the disclaimer. */
  readonly signature: string;
  /** Nothing stands above a quotation that no marks set off: `written` may be that quotation alone. */
  readonly unsure: boolean;
}

/** Every line of the mail is in exactly one of the three, but blank lines at their ends. Where in doubt, it was written. */
export function splitReply(text: string): SplitReply {
  const lines = linesOf(text);
  const { parts, unsure } = labelReply(lines);
  const only = (part: ReplyPart) => joinLines(lines.filter((_, at) => parts[at] === part));
  return { written: only('written'), quoted: only('quoted'), signature: only('signature'), unsure };
}
