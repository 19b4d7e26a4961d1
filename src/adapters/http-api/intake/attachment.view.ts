import { type AttachmentLabel } from '../../../domain/intake/mail.js';

/** `address`: null where the file is not handed out; `withheld` says why. `message`: the address of its message. */
export function attachmentView(label: AttachmentLabel, message: string) {
  return { ...label, address: label.sha256 === null ? null : `${message}/attachments/${label.sha256}` };
}
