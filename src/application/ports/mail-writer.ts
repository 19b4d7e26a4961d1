import { type Letter } from '../outbox/letter.js';

/** A mail as it will go out, byte for byte, however often it is tried. */
export interface WrittenMail {
  /** With its angle brackets taken off. */
  readonly messageId: string;
  readonly from: string;
  /** The envelope is exactly To and Cc: nobody is copied in silence. */
  readonly to: string;
  readonly subject: string;
  readonly mime: Uint8Array;
}

/** Renders letters into MIME, in their order: text always, HTML of equal content beside it. All are written, or none. */
export interface MailWriter {
  write(letters: readonly Letter[]): Promise<readonly WrittenMail[]>;
}
