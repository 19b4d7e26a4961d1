import { amountOf } from '../../../domain/calendar/date-words.js';
import { fileName } from '../../../domain/intake/file-name.js';
import { type AttachmentLabel } from '../../../domain/intake/mail.js';

const mostNamed = 10;
const listed = new Intl.ListFormat('en-GB');

/** That files came with a mail: names alone, as no mail of ours carries them. */
export function fileWords(files: readonly AttachmentLabel[]): readonly string[] {
  if (files.length === 0) return [];
  const [named, others] = [files.slice(0, mostNamed).map(fileName), files.length - mostNamed];
  return [`With it came ${amountOf(files.length, 'file')}: ${listed.format(others > 0 ? [...named, `${others} more`] : named)}.`];
}
