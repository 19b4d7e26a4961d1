import { type WaitingMessage } from '../../../application/intake/read-waiting-message.js';
import { type InboxLine } from '../../../application/ports/read-models.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { reasonWords } from '../../../domain/intake/verdict.js';
import { attachmentView } from './attachment.view.js';

export function inboxView(council: CouncilSlug, lines: readonly InboxLine[]) {
  return { items: lines.map((line) => lineView(council, line)) };
}

/** `text` is null where nothing of it is kept, or somebody decided before what it is. */
export function messageView(council: CouncilSlug, { line, text }: WaitingMessage) {
  return { ...lineView(council, line), text };
}

function lineView(council: CouncilSlug, line: InboxLine) {
  const message = `/api/v1/councils/${council}/inbox/${encodeURIComponent(line.key)}`;
  return { ...line, attachments: line.attachments.map((label) => attachmentView(label, message)), reasonWords: reasonWords[line.reason] };
}

export type InboxView = ReturnType<typeof inboxView>;
