import { type MailContents } from '../../application/ports/mail-contents.js';
import { MailparserContents } from './mailparser-contents.js';

export interface FileAsked {
  readonly raw: Uint8Array | null;
  readonly sha256: string;
}

const contents = new MailparserContents();

/** What the thread does: one message at a time. */
export function file({ raw, sha256 }: FileAsked): ReturnType<MailContents['file']> {
  return contents.file(() => Promise.resolve(raw), sha256);
}

export function page(raw: Uint8Array | null): ReturnType<MailContents['page']> {
  return contents.page(() => Promise.resolve(raw));
}
