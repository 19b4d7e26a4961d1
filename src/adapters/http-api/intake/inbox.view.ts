import { type InboxLine } from '../../../application/ports/read-models.js';
import { reasonWords } from '../../../domain/intake/verdict.js';

export function inboxView(lines: readonly InboxLine[]) {
  return { items: lines.map((line) => ({ ...line, reasonWords: reasonWords[line.reason] })) };
}

export type InboxView = ReturnType<typeof inboxView>;
