import { type ReadMail } from '../../domain/intake/mail.js';
import { type Result } from '../../domain/result.js';

/** Why a message could not be read. Kept with the message; it names no content. */
export interface Unreadable {
  readonly code: 'unreadable';
  readonly detail: string;
}

/** Reads raw RFC 5322 bytes. Never throws, whatever the bytes are. */
export interface MailReader {
  read(raw: Uint8Array): Promise<Result<ReadMail, Unreadable>>;
  /** The bytes less the headers that relays add on the way: the same message by two roads has one content. */
  withoutTrace(raw: Uint8Array): Uint8Array;
}
