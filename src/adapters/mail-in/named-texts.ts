import { type Headers, type MailParser } from 'mailparser';
import { oneLine } from './clean-text.js';
import { type FilesInPassing } from './files-in-passing.js';

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
 * Their bytes are those of the text as it was read, in UTF-8.
 */
export function passNamedTexts(parser: MailParser, files: FilesInPassing): void {
  const { tree } = parser as unknown as { readonly tree?: Part };
  const left = tree === undefined ? [] : [tree];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const { textContent, contentType, headers } = part;
    const name = typeof textContent === 'string' && headers !== undefined ? nameIn(headers) : '';
    if (name !== '') {
      const file = files.begin({ name, type: oneLine(String(contentType), 127) });
      file.take(Buffer.from(String(textContent)));
      file.end();
    }
    left.push(...(part.children ?? []).toReversed());
  }
}

function nameIn(headers: Headers): string {
  const disposition = headers.get('content-disposition');
  if (typeof disposition !== 'object' || !('params' in disposition)) return '';
  return oneLine(disposition.params.filename ?? '', 255);
}
