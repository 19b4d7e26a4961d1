import { type InboxLine } from '../../application/ports/read-models.js';
import { reasonWords } from '../../domain/intake/verdict.js';

/** What a line of either command tells: a message kept, or a file judged. */
export type ToldLine = Omit<InboxLine, 'key' | 'senderStanding'> & { readonly key: string | null; readonly file?: string };

/** One JSON object, on one line. */
export function asJson({ file, key, messageId, receivedAt, from, subject, attachments, state, reason, enquiry }: ToldLine): string {
  return `${JSON.stringify({ key, messageId, receivedAt, from, subject, attachments, state, reason, enquiry, ...(file === undefined ? {} : { file }) })}\n`;
}

/** What was found is cut to its column; nothing in it can steer the terminal, for it was read without control characters. */
export function asRow({ file, receivedAt, from, subject, state, reason, enquiry }: ToldLine): string {
  const what = [file === undefined ? receivedAt.slice(0, 16).replace('T', ' ') : JSON.stringify(file), column(state, 15), column(enquiry ?? '-', 8), column(from, 30), column(subject, 40)];
  return `${what.join('  ')}  ${reasonWords[reason]}\n`;
}

function column(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text.padEnd(width) : `${letters.slice(0, width - 1).join('')}…`;
}
