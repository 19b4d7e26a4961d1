import { kindWords } from '../../../domain/intake/attachment-kind.js';
import { fileName } from '../../../domain/intake/file-name.js';
import { type AttachmentLabel } from '../../../domain/intake/mail.js';

const withheldWords: Readonly<Record<NonNullable<AttachmentLabel['withheld']>, string>> = {
  'too-many': 'It came with more than a hundred others: ask for the message itself',
  'too-large': 'It is too large to be handed out here: ask for the message itself',
  'not-examined': 'It was kept before files were handed out: ask for the message itself',
};

/** The files of a mail, each with what it is and how large, before anybody opens it. `mail`: the address of the mail. */
export function filesView(attachments: readonly AttachmentLabel[], mail: string) {
  return attachments.map((label) => ({
    name: fileName(label),
    about: `${kindWords(label)}, ${sizeWords(label.bytes)}`,
    href: label.sha256 === null ? null : `${mail}/attachments/${label.sha256}`,
    warning: label.differs ? 'Its content is not what its name says. Do not open it unless you know why' : null,
    withheld: label.withheld === null ? null : withheldWords[label.withheld],
  }));
}

/** "12 kB", "1.4 MB". */
function sizeWords(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
