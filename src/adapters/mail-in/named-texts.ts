import { type Headers, type MailParser } from 'mailparser';
import { type AttachmentLabel } from '../../domain/intake/mail.js';
import { oneLine } from './clean-text.js';

/** A part, as the parser keeps it; its types do not tell of it. */
interface Part {
  readonly headers?: Headers;
  readonly contentType?: unknown;
  readonly textContent?: unknown;
  readonly children?: readonly Part[];
}

/**
 * Texts that were sent inline under a file's name (RFC 2183 §2.3). The parser joins them to the words of the message
 * and says no more of them; whoever sent "agenda.txt" so would miss it among the attachments.
 */
export function namedTexts(parser: MailParser): readonly AttachmentLabel[] {
  const { tree } = parser as unknown as { readonly tree?: Part };
  const labels: AttachmentLabel[] = [];
  const left = tree === undefined ? [] : [tree];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const { textContent, contentType, headers } = part;
    const name = typeof textContent === 'string' && headers !== undefined ? nameIn(headers) : '';
    if (name !== '') labels.push({ name, type: oneLine(String(contentType), 127), bytes: Buffer.byteLength(String(textContent)) });
    left.push(...(part.children ?? []).toReversed());
  }
  return labels;
}

function nameIn(headers: Headers): string {
  const disposition = headers.get('content-disposition');
  if (typeof disposition !== 'object' || !('params' in disposition)) return '';
  return oneLine(disposition.params.filename ?? '', 255);
}
