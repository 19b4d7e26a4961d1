import { type Result } from '../../domain/result.js';

/** A message's bytes, fetched in its turn: many who ask at once must not fill memory. null: they were removed. */
export type RawMail = () => Promise<Uint8Array | null>;

/** Why nothing is shown: it is not there, or is more than can be shown, or what opens it failed. */
export type NotOpened = 'not-there' | 'too-much' | 'took-too-long' | 'broken';

/** Takes out of a raw message what somebody asks to see. Never rejects for what the bytes are. */
export interface MailContents {
  /** The file with this SHA-256, whole. */
  file(raw: RawMail, sha256: string): Promise<Result<Uint8Array, NotOpened>>;
  /** Its HTML, as a document of its own that runs nothing and fetches nothing. */
  page(raw: RawMail): Promise<Result<string, NotOpened>>;
}
