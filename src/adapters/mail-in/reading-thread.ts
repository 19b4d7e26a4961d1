import { type ReadMail } from '../../domain/intake/mail.js';
import { type Result } from '../../domain/result.js';
import { type Unreadable } from '../../application/ports/mail-reader.js';
import { MailparserReader } from './mailparser-reader.js';

const reader = new MailparserReader();

/** What the thread does: one message at a time. */
export function read(raw: Uint8Array): Promise<Result<ReadMail, Unreadable>> {
  return reader.read(raw);
}
